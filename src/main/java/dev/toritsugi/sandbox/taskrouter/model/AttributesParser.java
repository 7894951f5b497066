package dev.toritsugi.sandbox.taskrouter.model;

import dev.toritsugi.sandbox.engine.TwilioError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Parses task and worker attributes. Attributes must be a JSON object of at most 4,096
 * characters, which is Twilio's limit. Decimal numbers are parsed without loss of digits.
 */
public final class AttributesParser {

	private static final int LONGEST = 4096;

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
		.build();

	private AttributesParser() {
	}

	/**
	 * Parses the JSON text of attributes.
	 * @param name name of the parameter or element that contains the attributes, for the
	 * error message
	 * @throws TwilioError 400 if the text is not a JSON object, or is longer than 4,096
	 * characters
	 */
	public static ObjectNode parse(String name, String text) {
		requireLength(name, text);
		try {
			if (JSON.readTree(text) instanceof ObjectNode object) {
				return object;
			}
		}
		catch (JacksonException ex) {
			throw TwilioError.badRequest("%s is not JSON: %s".formatted(name, ex.getOriginalMessage()));
		}
		throw TwilioError.badRequest("%s is not a JSON object".formatted(name));
	}

	/**
	 * Checks that attributes are not longer than 4,096 characters.
	 * @param name name of the parameter or element that contains the attributes, for the
	 * error message
	 * @throws TwilioError 400 if the text is longer than 4,096 characters
	 */
	public static void requireLength(String name, String text) {
		if (text.length() > LONGEST) {
			throw TwilioError.badRequest("%s is longer than %d characters".formatted(name, LONGEST));
		}
	}

}
