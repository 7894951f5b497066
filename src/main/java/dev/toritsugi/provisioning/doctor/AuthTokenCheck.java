package dev.toritsugi.provisioning.doctor;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.twilio.TwilioAccountProperties;
import dev.toritsugi.twilio.rest.JsonResourceClient;
import dev.toritsugi.twilio.rest.TwilioException;

/**
 * Checks that the auth tokens belong to the account. Twilio signs webhooks with the
 * account's auth token. A wrong token can go unnoticed, because REST requests with an API
 * key succeed anyway.
 */
class AuthTokenCheck implements DoctorCheck {

	@Override
	public List<Finding> findings(DoctorContext context) {
		TwilioAccountProperties account = context.account();
		List<Finding> findings = new ArrayList<>();
		if (account.apiKeySid() != null && !isAccepted(account, account.authToken())) {
			findings.add(new Finding("Twilio does not accept twilio.auth-token for this account.",
					"The server refuses every webhook, because Twilio signs with the account's own token. Callers hear "
							+ "an error message.",
					"Set twilio.auth-token to the token in the Console (start page, Account Info)."));
		}
		context.setting("twilio.secondary-auth-token")
			.filter((token) -> !isAccepted(account, token))
			.ifPresent((token) -> findings
				.add(new Finding("Twilio does not accept twilio.secondary-auth-token for this account.",
						"The server refuses every webhook once the tokens are rotated.",
						"Correct twilio.secondary-auth-token (Console, Account, API keys & tokens) or remove it.")));
		return findings;
	}

	private static boolean isAccepted(TwilioAccountProperties account, String token) {
		try {
			JsonResourceClient
				.of(new TwilioAccountProperties(account.accountSid(), token, null, null, account.publicUrl(),
						account.apiBaseUrl(), account.timeout()))
				.list("/v1/Workspaces", "workspaces");
			return true;
		}
		catch (TwilioException.Unauthorized ex) {
			return false;
		}
	}

}
