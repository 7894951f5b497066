package dev.toritsugi.sandbox.api;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import dev.toritsugi.sandbox.engine.TwilioError;

/**
 * Decodes the names and values of a form.
 */
final class PercentEncoding {

	private static final int HEX = 16;

	private PercentEncoding() {
	}

	/**
	 * @param text as it came over the wire, a character for each byte
	 * @throws TwilioError if a % is not followed by two hex digits, or if it is no UTF-8
	 */
	static String decode(String text) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
		int index = 0;
		while (index < text.length()) {
			char character = text.charAt(index);
			bytes.write(switch (character) {
				case '+' -> ' ';
				case '%' -> octet(text, index + 1);
				default -> character;
			});
			index += (character == '%') ? 3 : 1;
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
		}
		catch (CharacterCodingException ex) {
			throw unreadable();
		}
	}

	private static int octet(String text, int index) {
		int high = (index + 1 < text.length()) ? Character.digit(text.charAt(index), HEX) : -1;
		int low = (high >= 0) ? Character.digit(text.charAt(index + 1), HEX) : -1;
		if (low < 0) {
			throw unreadable();
		}
		return high * HEX + low;
	}

	private static TwilioError unreadable() {
		return TwilioError.badRequest("The parameters can't be read");
	}

}
