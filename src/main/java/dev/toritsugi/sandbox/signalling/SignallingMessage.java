package dev.toritsugi.sandbox.signalling;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message of the Voice SDK's signalling protocol. It is a JSON object with a type, a
 * payload and the version of the protocol.
 *
 * @param type type, such as invite
 * @param payload JSON object; empty if the message has none
 */
record SignallingMessage(String type, JsonNode payload) {

	/** Sent by the server, and returned by the SDK, to keep the connection open. */
	static final String HEARTBEAT = "\n";

	private static final String VERSION = "1.6";

	/**
	 * Parses a text frame.
	 * @return the message, or null if the frame contains no message
	 */
	static @Nullable SignallingMessage parse(String frame, JsonMapper json) {
		try {
			JsonNode message = json.readTree(frame);
			return message.path("type").isString()
					? new SignallingMessage(message.path("type").stringValue(), message.path("payload")) : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	/** Returns a text of the payload; empty if there is none. */
	String text(String name) {
		return this.payload.path(name).asString("");
	}

	/** Returns a message to the SDK as a text frame. */
	static String frame(JsonMapper json, String type, Map<String, ?> payload) {
		Map<String, Object> message = new LinkedHashMap<>();
		message.put("type", type);
		message.put("payload", payload);
		message.put("version", VERSION);
		return json.writeValueAsString(message);
	}

}
