package dev.toritsugi.sandbox.voice.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Custom parameters of a call to a browser, which the SDK reads from a query such as
 * {@code name=Zo%C3%AB+K&orderId=7}.
 */
final class CustomParameters {

	private CustomParameters() {
	}

	/**
	 * Adds parameters to a query.
	 * @param query percent-encoded query, which may be empty
	 */
	static String join(String query, Map<String, String> parameters) {
		Stream<String> encoded = parameters.entrySet()
			.stream()
			.map((entry) -> encode(entry.getKey()) + "=" + encode(entry.getValue()));
		return Stream.concat(Stream.of(query), encoded)
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining("&"));
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
