package dev.toritsugi.provisioning.doctor;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.twilio.TwilioAccountProperties;
import dev.toritsugi.twilio.rest.JsonResourceClient;
import dev.toritsugi.twilio.rest.TwilioException;

/**
 * Whether the auth tokens are the account's. Twilio signs webhooks with them, and takes
 * them for REST requests: with an API key for those, nothing else tells that one is
 * wrong.
 */
class AuthTokenCheck implements DoctorCheck {

	@Override
	public List<Finding> findings(DoctorContext examination) {
		TwilioAccountProperties account = examination.account();
		List<Finding> findings = new ArrayList<>();
		if (account.apiKeySid() != null && !takes(account, account.authToken())) {
			findings
				.add(new Finding("Twilio does not take twilio.auth-token for this account",
						"Twilio signs webhooks with the account's own token: the server refuses them all, though its "
								+ "requests by API key succeed",
						"twilio.auth-token (Console, start page, Account Info)"));
		}
		examination.setting("twilio.secondary-auth-token")
			.filter((token) -> !takes(account, token))
			.ifPresent((token) -> findings
				.add(new Finding("Twilio does not take twilio.secondary-auth-token for this account",
						"once the tokens are rotated, the server refuses all webhooks",
						"twilio.secondary-auth-token (Console, Account, API keys & tokens), or leave it out")));
		return findings;
	}

	private static boolean takes(TwilioAccountProperties account, String token) {
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
