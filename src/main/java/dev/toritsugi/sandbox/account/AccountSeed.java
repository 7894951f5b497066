package dev.toritsugi.sandbox.account;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.toritsugi.sandbox.voice.number.IncomingPhoneNumber;
import dev.toritsugi.sandbox.voice.number.IncomingPhoneNumberRegistry;

/**
 * The initial contents of a new emulated account. A new account contains only phone
 * numbers without voice URLs and API keys, because all other resources are created
 * through the REST API.
 *
 * @param accountSid SID of the account
 * @param numbers phone numbers in E.164 format; the first number is the default for
 * simulated calls
 * @param sids reserved SIDs by resource, in the format that
 * {@link dev.toritsugi.sandbox.engine.SidGenerator SidGenerator} accepts
 * @param apiKeys API keys
 * @param apiUrl base URL of the REST API, which the URLs of recordings in webhooks begin
 * with
 */
public record AccountSeed(String accountSid, List<String> numbers, Map<String, String> sids, List<SeededApiKey> apiKeys,
		Supplier<String> apiUrl) {

	/** Phone number that the account gets if the settings contain no phone number. */
	public static final String NUMBER = "+12025550100";

	public AccountSeed {
		numbers = numbers.isEmpty() ? List.of(NUMBER) : List.copyOf(numbers);
		sids = Map.copyOf(sids);
		apiKeys = List.copyOf(apiKeys);
	}

	void addKeys(ApiKeyRegistry account) {
		this.apiKeys.forEach((key) -> account.add(key.sid(), key.secret(), key.type(), key.friendlyName()));
	}

	/**
	 * Creates a seed whose recordings have URLs as at Twilio.
	 */
	public AccountSeed(String accountSid, List<String> numbers, Map<String, String> sids, List<SeededApiKey> apiKeys) {
		this(accountSid, numbers, sids, apiKeys, () -> "https://api.twilio.com");
	}

	void addNumbers(IncomingPhoneNumberRegistry account) {
		this.numbers.forEach((number) -> account.add(number, IncomingPhoneNumber.Settings.answeredBy(number, null)));
	}

}
