package dev.toritsugi.settings;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Replaces the characters of a text that control a terminal. Names at Twilio may contain
 * any character, so that a name could erase or forge lines of the output.
 */
public final class TerminalText {

	/**
	 * Control characters, line and paragraph separators, unpaired surrogates, and format
	 * characters, which change the writing direction or are invisible. The joiners U+200C
	 * and U+200D are printed, because words and emoji contain them.
	 */
	private static final String CONTROL = "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\x{200c}\\x{200d}]]";

	private static final Pattern ONE = Pattern.compile(CONTROL);

	private static final Pattern OUTSIDE_LINE_BREAKS = Pattern.compile("(?!\\r?\\n)" + CONTROL);

	private static final String REPLACEMENT = "\ufffd";

	private TerminalText() {
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
			.replaceAll(
					(match) -> match.group().chars().mapToObj("\\\\u%04x"::formatted).collect(Collectors.joining()));
	}

	/** Whether a text contains a control character. */
	public static boolean hasControlCharacter(String text) {
		return ONE.matcher(text).find();
	}

	/**
	 * Returns YAML text in which control characters are escaped. The text must contain
	 * them within double quotes only, except for the line feeds between lines.
	 */
	public static String ofYaml(String yaml) {
		return OUTSIDE_LINE_BREAKS.matcher(yaml)
			.replaceAll((match) -> "\\\\U%08x".formatted(match.group().codePointAt(0)));
	}

}
