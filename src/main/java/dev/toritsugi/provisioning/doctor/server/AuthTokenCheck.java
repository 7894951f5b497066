package dev.toritsugi.provisioning.doctor.server;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.provisioning.doctor.DoctorCheck;
import dev.toritsugi.provisioning.doctor.DoctorContext;
import dev.toritsugi.provisioning.doctor.Finding;
import dev.toritsugi.twilio.TwilioAccountProperties;
import dev.toritsugi.twilio.rest.JsonResourceClient;
import dev.toritsugi.twilio.rest.TwilioException;

/**
 * Checks that the auth tokens belong to the account. Twilio signs webhooks with the
 * account's auth token. A wrong token can go unnoticed, because REST requests with an API
 * key succeed anyway.
 */
public class AuthTokenCheck implements DoctorCheck {

	private static final Finding WRONG = new Finding("Twilio does not accept twilio.auth-token for this account.",
			"The server refuses every webhook, because Twilio signs with the account's own token. Callers hear an "
					+ "error message.",
			"Set twilio.auth-token to the token in the Console (start page, Account Info).");

	private static final Finding PROMOTED = new Finding(
			"Twilio accepts twilio.secondary-auth-token, but no longer twilio.auth-token.",
			"The server works as long as both are set. Each start costs a refused request.",
			"Set twilio.auth-token to the value of twilio.secondary-auth-token, and remove the latter.");

	private static final Finding WRONG_SECONDARY = new Finding(
			"Twilio does not accept twilio.secondary-auth-token for this account.",
			"The server refuses every webhook once the tokens are rotated.",
			"Correct twilio.secondary-auth-token (Console, Account, API keys & tokens) or remove it.");

	@Override
	public List<Finding> findings(DoctorContext context) {
		TwilioAccountProperties account = context.account();
		String secondary = account.secondaryAuthToken();
		boolean secondaryAccepted = secondary != null && isAccepted(account, secondary);
		List<Finding> findings = new ArrayList<>();
		if ((account.apiKeySid() != null || secondary != null) && !isAccepted(account, account.authToken())) {
			findings.add(secondaryAccepted ? PROMOTED : WRONG);
		}
		if (secondary != null && !secondaryAccepted) {
			findings.add(WRONG_SECONDARY);
		}
		return findings;
	}

	private static boolean isAccepted(TwilioAccountProperties account, String token) {
		try {
			JsonResourceClient.of(account.withAuthToken(token)).list("/v1/Workspaces", "workspaces");
			return true;
		}
		catch (TwilioException.Unauthorized ex) {
			return false;
		}
	}

}
