package dev.toritsugi.sandbox.api.parameter;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import dev.toritsugi.sandbox.engine.TwilioError;

import org.springframework.util.StringUtils;

/**
 * Decodes the names and values of a percent-encoded form.
 */
final class PercentDecoder {

	private PercentDecoder() {
	}

	/**
	 * Decodes a name or a value of a form parameter.
	 * @param text percent-encoded text, decoded as ISO-8859-1 so that each char is one
	 * byte of the request
	 * @throws TwilioError if a % is not followed by two hex digits, or if the decoded
	 * bytes are not UTF-8
	 */
	static String decode(String text) {
		try {
			byte[] bytes = StringUtils.uriDecode(text.replace('+', ' '), StandardCharsets.ISO_8859_1)
				.getBytes(StandardCharsets.ISO_8859_1);
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (IllegalArgumentException | CharacterCodingException ex) {
			throw TwilioError.badRequest("The parameters can't be read");
		}
	}

}
