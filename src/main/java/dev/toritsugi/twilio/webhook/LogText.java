package dev.toritsugi.twilio.webhook;

import java.util.regex.Pattern;

/**
 * Makes a parameter of a webhook fit for one line of the log. A caller decides parts of
 * the parameters, for instance a SIP address, and could otherwise forge lines of the log
 * or control the terminal that shows it.
 */
public final class LogText {

	private static final int MAX_LENGTH = 400;

	/**
	 * Control characters (C0 and C1), formats such as a change of direction, line
	 * separators.
	 */
	private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

	private LogText() {
	}

	/**
	 * Replaces each unprintable character by a question mark, and cuts a text of more
	 * than 400 characters.
	 */
	public static String of(String parameter) {
		String text = (parameter.length() > MAX_LENGTH) ? parameter.substring(0, MAX_LENGTH) + "…" : parameter;
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
				return UNPRINTABLE.matcher(text).replaceAll("?");
			}
		}
		return text;
	}

}
