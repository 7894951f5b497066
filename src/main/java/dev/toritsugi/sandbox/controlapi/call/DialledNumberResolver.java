package dev.toritsugi.sandbox.controlapi.call;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.controlapi.problem.ControlProblem;
import dev.toritsugi.sandbox.controlapi.problem.ControlRefusal;
import dev.toritsugi.sandbox.voice.number.IncomingPhoneNumber;
import dev.toritsugi.sandbox.voice.number.PhoneNumberFormat;
import org.jspecify.annotations.Nullable;

/**
 * Validates the phone numbers in control API requests, and looks up the account's
 * numbers.
 */
final class DialledNumberResolver {

	/**
	 * Addresses of callers without a number in E.164: the words that Twilio sends for a
	 * withheld number, or nothing; clients of Twilio's SDKs; and SIP phones.
	 */
	private static final Pattern OTHER_CALLER = Pattern
		.compile("|(?i:anonymous|restricted|unavailable|unknown|blocked|private)|(client|sips?):\\S{1,250}");

	private DialledNumberResolver() {
	}

	/**
	 * Returns the phone number in a request, or the default number if the request
	 * contains no number.
	 * @param name JSON key of the phone number, for the error message
	 * @param typed phone number in the request, or null to use the default number
	 * @param standard default phone number in E.164
	 * @throws ControlRefusal 400 if the number is not in E.164
	 */
	static String e164(String name, @Nullable String typed, String standard) {
		String number = (typed != null) ? typed : standard;
		if (!PhoneNumberFormat.isE164(number)) {
			throw ControlProblem.BAD_NUMBER
				.toRefusal("\"" + name + "\" must be a number in E.164, as in " + standard + ".");
		}
		return number;
	}

	/**
	 * Returns the caller's address in a request, or the default number if the request
	 * contains no address.
	 * @param typed address in the request, or null to use the default number
	 * @param standard default phone number in E.164
	 * @throws ControlRefusal 400 if Twilio receives no calls from such an address
	 */
	static String caller(@Nullable String typed, String standard) {
		if (typed == null || PhoneNumberFormat.isE164(typed) || OTHER_CALLER.matcher(typed).matches()) {
			return (typed != null) ? typed : standard;
		}
		throw ControlProblem.BAD_CALLER.toRefusal("""
				"from" must be a number in E.164, as in %s; Anonymous or Restricted or an empty text for a withheld \
				number; or an address such as client:alice or sip:alice@example.com.""".formatted(standard));
	}

	/**
	 * Finds a phone number of the account.
	 * @throws ControlRefusal 404 if the account does not have the number
	 */
	static IncomingPhoneNumber number(SandboxAccount account, String number) {
		return account.numbers()
			.find(number)
			.orElseThrow(() -> ControlProblem.NUMBER_NOT_FOUND
				.toRefusal("The account has no number %s. It has %s.".formatted(number,
						account.numbers()
							.all()
							.stream()
							.map(IncomingPhoneNumber::number)
							.collect(Collectors.joining(", ")))));
	}

}
