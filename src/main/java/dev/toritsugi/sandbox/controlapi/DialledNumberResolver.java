package dev.toritsugi.sandbox.controlapi;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.voice.number.IncomingPhoneNumber;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Validates the phone numbers in control API requests, and looks up the account's
 * numbers.
 */
final class DialledNumberResolver {

	private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

	private DialledNumberResolver() {
	}

	/**
	 * Returns the number of a request, or the default number.
	 * @param name JSON key of the number, for the error message
	 * @param typed number in the request, or null for the default number
	 * @param standard default number
	 * @throws ResponseStatusException 400 if the number is not in E.164
	 */
	static String e164(String name, @Nullable String typed, String standard) {
		String number = (typed != null) ? typed : standard;
		if (!E164.matcher(number).matches()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
					"\"" + name + "\" must be a number in E.164, as in " + standard + ".");
		}
		return number;
	}

	/**
	 * Finds a number of the account.
	 * @throws ResponseStatusException 404 if the account does not have the number
	 */
	static IncomingPhoneNumber number(SandboxAccount account, String number) {
		return account.numbers()
			.find(number)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND,
					"The account has no number %s. It has %s.".formatted(number,
							account.numbers()
								.all()
								.stream()
								.map(IncomingPhoneNumber::number)
								.collect(Collectors.joining(", ")))));
	}

}
