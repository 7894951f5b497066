package dev.toritsugi.sandbox.account;

import java.util.List;
import java.util.Map;

import dev.toritsugi.sandbox.voice.number.IncomingPhoneNumber;
import dev.toritsugi.sandbox.voice.number.IncomingPhoneNumberRegistry;

/**
 * The contents of a new account: phone numbers without voice URLs. Everything else is
 * created through its REST API, as at Twilio.
 *
 * @param accountSid SID of the account
 * @param numbers numbers in E.164; the first is called by default
 * @param sids SIDs fixed in advance, in the form that
 * {@link dev.toritsugi.sandbox.engine.SidGenerator SidGenerator} takes
 */
public record AccountSeed(String accountSid, List<String> numbers, Map<String, String> sids) {

	/** The number of an account whose settings name none. */
	public static final String NUMBER = "+12025550100";

	public AccountSeed {
		numbers = numbers.isEmpty() ? List.of(NUMBER) : List.copyOf(numbers);
		sids = Map.copyOf(sids);
	}

	void addNumbers(IncomingPhoneNumberRegistry account) {
		this.numbers.forEach((number) -> account.add(number, IncomingPhoneNumber.Settings.answeredBy(number, null)));
	}

}
