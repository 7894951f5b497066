package dev.toritsugi.twilio;

import java.util.regex.Pattern;

/**
 * The format of a Twilio SID, from the patterns of Twilio's OpenAPI documents
 * ({@code ^WT[0-9a-fA-F]{32}$}).
 */
public final class SidFormat {

	private SidFormat() {
	}

	/**
	 * Returns the pattern that matches SIDs with the given prefix.
	 * @param prefix two capital letters, for instance {@code WT} for a task
	 */
	public static Pattern of(String prefix) {
		return Pattern.compile(prefix + "[0-9a-fA-F]{32}");
	}

	/**
	 * Returns the value unchanged if it matches the pattern.
	 * @throws IllegalArgumentException if the value does not match; the message describes
	 * the expected format
	 */
	public static String require(Pattern pattern, String value) {
		if (!pattern.matcher(value).matches()) {
			throw new IllegalArgumentException(
					"must be %s and 32 hex digits".formatted(pattern.pattern().substring(0, 2)));
		}
		return value;
	}

}
