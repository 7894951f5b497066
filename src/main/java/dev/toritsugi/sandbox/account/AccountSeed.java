package dev.toritsugi.sandbox.account;

import java.util.List;
import java.util.Map;

import dev.toritsugi.sandbox.voice.number.PhoneNumber;
import dev.toritsugi.sandbox.voice.number.PhoneNumberRegistry;

/**
 * What a new account has: numbers that lead nowhere. All else is set up through its REST
 * API, as at Twilio.
 *
 * @param accountSid SID of the account
 * @param numbers numbers of the account, E.164; the first is dialled by those who don't
 * say which
 * @param sids SIDs that are known beforehand, as {@link dev.toritsugi.sandbox.engine.Sids
 * Sids} takes them
 */
public record AccountSeed(String accountSid, List<String> numbers, Map<String, String> sids) {

	/** The number of an account for which nobody asked for another. */
	public static final String NUMBER = "+12025550100";

	public AccountSeed {
		numbers = numbers.isEmpty() ? List.of(NUMBER) : List.copyOf(numbers);
		sids = Map.copyOf(sids);
	}

	void plant(PhoneNumberRegistry account) {
		this.numbers.forEach((number) -> account.add(number, PhoneNumber.Settings.answeredBy(number, null)));
	}

}
