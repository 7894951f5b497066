package dev.toritsugi.caller.twiml;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/**
 * Query of a URL of this server. The parameters are in alphabetical order, because Twilio
 * was seen to sort them in its request although the signature is for the URL as it was
 * given.
 */
public final class UrlQuery {

	private final Map<String, String> parameters = new TreeMap<>();

	/** Adds a parameter. A value that is null or empty adds no parameter. */
	public UrlQuery with(String name, @Nullable Object value) {
		if (value != null && !value.toString().isEmpty()) {
			this.parameters.put(name, value.toString());
		}
		return this;
	}

	/** Returns a path with this query, or the path alone if there are no parameters. */
	String appendTo(String path) {
		return this.parameters.isEmpty() ? path : path + "?" + this;
	}

	/** Returns the percent-encoded query without a question mark. */
	@Override
	public String toString() {
		return this.parameters.entrySet()
			.stream()
			.map((each) -> each.getKey() + "=" + UriUtils.encode(each.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

}
