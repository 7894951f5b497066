package dev.toritsugi.callcenter.operator;

import java.util.Optional;
import java.util.regex.Pattern;

import dev.toritsugi.callcenter.constraint.E164;
import org.jspecify.annotations.Nullable;

/**
 * Validates values of the worker attribute {@code contact_uri}, the address that Twilio
 * calls to reach a worker.
 */
public final class ContactUri {

	/** Description of a valid contact_uri for error messages. */
	static final String EXPECTED = "an address as in client:alice or sip:alice@example.com, or a phone number between quotes, "
			+ "as in \"+81312345678\"";

	/** Description of a valid client identity for error messages. */
	static final String IDENTITY = "a client identity of at most 121 characters, without spaces and without any of "
			+ "\" < > # % { } | \\ ^ [ ] ` (Twilio error 31105)";

	static final String CLIENT = "client:";

	/**
	 * Matches a valid client URI. Twilio's error 31105 forbids control characters,
	 * spaces, and the delimiters and unwise characters of RFC 2396, section 2.4.3.
	 */
	private static final Pattern CLIENT_URI = Pattern.compile(CLIENT + "[^\\p{Cntrl}\\s\"<>#%{}|\\\\^\\[\\]`]{1,121}");

	private static final Pattern OTHER_URI = Pattern.compile("sips?:[^\\s@]+@[^\\s@]+|" + E164.REGEXP);

	private static final Pattern PHONE_NUMBER = Pattern.compile(E164.REGEXP);

	private ContactUri() {
	}

	static String ofClient(@Nullable String identity) {
		return CLIENT + identity;
	}

	/** Whether an address is that of a browser phone. */
	public static boolean isClient(String address) {
		return CLIENT_URI.matcher(address).matches();
	}

	/**
	 * Returns the identity of a browser phone, or empty if the address is not that of a
	 * browser phone.
	 */
	public static Optional<String> identity(String address) {
		return isClient(address) ? Optional.of(address.substring(CLIENT.length())) : Optional.empty();
	}

	/**
	 * Whether an address is a phone number in the format E.164.
	 */
	public static boolean isPhoneNumber(String address) {
		return PHONE_NUMBER.matcher(address).matches();
	}

	/**
	 * Whether an address is a valid {@code contact_uri}.
	 */
	public static boolean isValid(String address) {
		return CLIENT_URI.matcher(address).matches() || OTHER_URI.matcher(address).matches();
	}

}
