package dev.toritsugi.sandbox.api.account;

import java.time.Instant;
import java.util.Map;

import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.api.TwilioDateFormat;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The account in Twilio's JSON format.
 *
 * @param subresourceUris URIs of the account's lists, by name of the list
 */
@JsonNaming(SnakeCaseStrategy.class)
record AccountResource(String sid, String ownerAccountSid, String friendlyName, String status, String type,
		String authToken, Map<String, String> subresourceUris, String uri, String dateCreated, String dateUpdated) {

	static AccountResource of(AccountRequest request, String authToken, Instant created, Map<String, String> lists) {
		String date = TwilioDateFormat.rfc2822(created);
		return new AccountResource(request.accountSid(), request.accountSid(), "Toritsugi sandbox", "active", "Full",
				authToken, lists, request.uri(".json"), date, date);
	}

}
