package dev.toritsugi.callcenter.operator;

import java.util.regex.Pattern;

import dev.toritsugi.callcenter.constraint.E164;
import org.jspecify.annotations.Nullable;

/**
 * Addresses at which TaskRouter rings a worker: {@code contact_uri}.
 */
public final class ContactUri {

	/** What a contact_uri should look like. */
	static final String EXPECTED = "client: and an identity, sip: and an address, or a phone number between quotes, "
			+ "as in \"+81312345678\"";

	/** What a client identity should look like. */
	static final String IDENTITY = "a client identity, by which a browser phone is rung: without spaces and any of "
			+ "\" < > # % { } | \\ ^ [ ] ` (Twilio's error 31105)";

	static final String CLIENT = "client:";

	/**
	 * Twilio's error 31105: no control characters, spaces, delimiters and unwise
	 * characters, which are those of RFC 2396, section 2.4.3.
	 */
	private static final Pattern CLIENT_URI = Pattern.compile(CLIENT + "[^\\p{Cntrl}\\s\"<>#%{}|\\\\^\\[\\]`]{1,121}");

	private static final Pattern OTHER_URI = Pattern.compile("sips?:[^\\s@]+@[^\\s@]+|" + E164.REGEXP);

	private ContactUri() {
	}

	static String ofClient(@Nullable String identity) {
		return CLIENT + identity;
	}

	/**
	 * Whether Twilio can ring the address.
	 */
	public static boolean isValid(String address) {
		return CLIENT_URI.matcher(address).matches() || OTHER_URI.matcher(address).matches();
	}

}
