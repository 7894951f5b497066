package dev.toritsugi.sandbox.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import dev.toritsugi.sandbox.engine.TwilioError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a request to TaskRouter's event bridge. The body is JSON, although TaskRouter.js
 * declares it as a form. The request parameters are the URL, the method and the
 * parameters in the body, so that the journal shows them and omits the token.
 */
public final class EventBridgeRequestWrapper extends HttpServletRequestWrapper {

	/** Path of the event bridge, for HTTP requests and for web sockets. */
	public static final String PATH = "/v1/wschannels";

	/** Name of the request attribute that contains the body as a JSON object. */
	public static final String BODY = "dev.toritsugi.sandbox.api.EventBridgeRequestWrapper.BODY";

	/**
	 * Maximum number of bytes in a request body, more than the attributes of a task and a
	 * token need.
	 */
	private static final int LARGEST = 256 * 1024;

	private final JsonMapper json;

	private @Nullable Map<String, String[]> parameters;

	EventBridgeRequestWrapper(HttpServletRequest request, JsonMapper json) {
		super(request);
		this.json = json;
	}

	/**
	 * Returns the URL and the method of the request to TaskRouter, and its parameters.
	 * @throws TwilioError if the body is too large or is not a JSON object
	 */
	@Override
	public Map<String, String[]> getParameterMap() {
		if (this.parameters == null) {
			JsonNode body = body();
			setAttribute(BODY, body);
			this.parameters = Collections.unmodifiableMap(read(body));
		}
		return this.parameters;
	}

	/**
	 * Returns the parameters in a body as REST requests would contain them.
	 * @param params JSON object with the parameters
	 */
	public static Map<String, String[]> form(JsonNode params) {
		Map<String, String[]> form = new LinkedHashMap<>();
		params.properties().stream().filter((entry) -> !entry.getValue().isNull()).forEach((entry) -> {
			JsonNode value = entry.getValue();
			Stream<JsonNode> values = value.isArray() ? value.valueStream() : Stream.of(value);
			form.put(entry.getKey(), values.map(EventBridgeRequestWrapper::text).toArray(String[]::new));
		});
		return form;
	}

	private Map<String, String[]> read(JsonNode body) {
		Map<String, String[]> read = new LinkedHashMap<>();
		read.put("url", new String[] { body.path("url").asString("") });
		read.put("method", new String[] { body.path("method").asString("") });
		read.putAll(form(body.path("params")));
		return read;
	}

	private JsonNode body() {
		try {
			byte[] body = getInputStream().readNBytes(LARGEST + 1);
			if (body.length > LARGEST) {
				throw TwilioError.tooLarge("The body may have %d bytes at most".formatted(LARGEST));
			}
			JsonNode read = this.json.readTree(body);
			if (read.isObject()) {
				return read;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (JacksonException ex) {
			throw TwilioError.badRequest("The body is not JSON");
		}
		throw TwilioError.badRequest("The body is not a JSON object");
	}

	private static String text(JsonNode value) {
		return value.isValueNode() ? value.asString("") : value.toString();
	}

}
