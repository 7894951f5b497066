package dev.toritsugi.provisioning.resource;

import java.util.regex.Pattern;

/**
 * Replaces the characters of a text that control a terminal. Names at Twilio may contain
 * any character, so that a name could erase or forge lines of the output.
 */
public final class PrintableText {

	/**
	 * Control characters, line and paragraph separators, and the characters that change
	 * the writing direction.
	 */
	private static final String CONTROL = "[\\p{Cc}\\p{Zl}\\p{Zp}\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}\\x{feff}]";

	private static final Pattern ONE = Pattern.compile(CONTROL);

	private static final Pattern OUTSIDE_LINE_BREAKS = Pattern.compile("(?!\\r?\\n)" + CONTROL);

	private static final String REPLACEMENT = "\ufffd";

	private PrintableText() {
	}

	/** Returns the text in one line, with U+FFFD for each control character. */
	public static String of(String text) {
		return ONE.matcher(text).replaceAll(REPLACEMENT);
	}

	/**
	 * Returns the text with U+FFFD for each control character except line feeds.
	 */
	public static String ofLines(String text) {
		return OUTSIDE_LINE_BREAKS.matcher(text).replaceAll(REPLACEMENT);
	}

	/**
	 * Returns JSON text in which control characters are escaped. The characters occur
	 * within strings only, except for the line feeds of the indentation.
	 */
	public static String ofJson(String json) {
		return OUTSIDE_LINE_BREAKS.matcher(json)
			.replaceAll((match) -> "\\\\u%04x".formatted((int) match.group().charAt(0)));
	}

}
