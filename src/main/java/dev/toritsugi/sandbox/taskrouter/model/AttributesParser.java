package dev.toritsugi.sandbox.taskrouter.model;

import dev.toritsugi.sandbox.engine.TwilioError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Parses the attributes of tasks and workers: a JSON object of at most 4,096 characters
 * (Twilio's limit). Numbers keep their digits.
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
	 * Parses attributes.
	 * @param name name of the source, for the error message
	 * @throws TwilioError if the text is not a JSON object or too long
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
	 * Refuses attributes that are too long.
	 * @param name name of the source, for the error message
	 * @throws TwilioError if the text is too long
	 */
	public static void requireLength(String name, String text) {
		if (text.length() > LONGEST) {
			throw TwilioError.badRequest("%s is longer than %d characters".formatted(name, LONGEST));
		}
	}

}
