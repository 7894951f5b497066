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

	/** Beginning of the Base64 form of a JSON object, such as the head of a token. */
	private static final String TOKEN_START = "eyJ";

	/** A JSON Web Token. */
	private static final Pattern TOKEN = Pattern
		.compile("eyJ[A-Za-z0-9_-]{5,}\\.[A-Za-z0-9_-]{2,}(\\.[A-Za-z0-9_-]*)?");

	private PrintableText() {
	}

	/**
	 * Replaces each unprintable character, also a line feed, by a question mark, shortens
	 * tokens, and cuts a text of more than 8,192 characters.
	 */
	static String of(String text) {
		String known = withoutTokens(text);
		String cut = (known.length() > MAX_LENGTH) ? known.substring(0, MAX_LENGTH) + "…" : known;
		for (int i = 0; i < cut.length(); i++) {
			if (cut.charAt(i) < ' ' || cut.charAt(i) > '~') {
				return UNPRINTABLE.matcher(cut).replaceAll("?");
			}
		}
		return cut;
	}

	/**
	 * Replaces each unprintable character except line feeds by a question mark, and
	 * shortens tokens.
	 */
	static String ofLines(String text) {
		return UNPRINTABLE_IN_LINES.matcher(withoutTokens(text)).replaceAll("?");
	}

	/**
	 * Shortens each JSON Web Token. Spring's messages about web sockets contain the URL
	 * of the handshake, whose query contains the token of a client.
	 */
	private static String withoutTokens(String text) {
		return text.contains(TOKEN_START) ? TOKEN.matcher(text).replaceAll("eyJ…") : text;
	}

}
