package dev.toritsugi.logging;

import java.util.regex.Pattern;

/**
 * Makes a text fit for the log.
 */
final class PrintableText {

	/** Maximum number of characters that are logged of a message. */
	static final int MAX_LENGTH = 8192;

	/**
	 * Control characters (C0 and C1) except the tab, formats such as a change of the
	 * writing direction, lone surrogates, line separators.
	 */
	private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\t]]");

	private static final Pattern UNPRINTABLE_IN_LINES = Pattern
		.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\t\n]]");

	private PrintableText() {
	}

	/**
	 * Replaces each unprintable character, also a line feed, by a question mark, and cuts
	 * a text of more than 8,192 characters.
	 */
	static String of(String text) {
		String cut = (text.length() > MAX_LENGTH) ? text.substring(0, MAX_LENGTH) + "…" : text;
		for (int i = 0; i < cut.length(); i++) {
			if (cut.charAt(i) < ' ' || cut.charAt(i) > '~') {
				return UNPRINTABLE.matcher(cut).replaceAll("?");
			}
		}
		return cut;
	}

	/** Replaces each unprintable character except line feeds by a question mark. */
	static String ofLines(String text) {
		return UNPRINTABLE_IN_LINES.matcher(text).replaceAll("?");
	}

}
