package dev.toritsugi.provisioning.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.toritsugi.settings.TerminalText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Formats field values for output. Credentials in URLs, for example
 * {@code https://user:password@host}, and the values of a URL's query are replaced by
 * {@code ***}.
 */
public final class ValueFormatter {

	private static final Pattern USER_INFO = Pattern.compile("//[^/\\s\"]*@");

	private static final Pattern QUERY = Pattern.compile("(https?://[^\\s\"?]*\\?)([^\\s\"#]+)");

	private static final Pattern QUERY_VALUE = Pattern.compile("=[^&]+|(?<=^|&)[^=&]+(?=&|$)");

	private ValueFormatter() {
	}

	static String beforeAndAfter(JsonNode before, JsonNode after) {
		String one = text(before);
		String other = text(after);
		// JSON quotes distinguish values that differ only in their type, for example 20
		// and "20".
		return one.equals(other) ? json(before.toString()) + " -> " + json(after.toString()) : one + " -> " + other;
	}

	private static String json(String text) {
		return TerminalText.ofJson(withoutPassword(text));
	}

	/**
	 * Returns a value as text for people. JSON null becomes {@code (nothing)}. Strings
	 * are printed without JSON quotes, because TaskRouter expressions contain quotes
	 * themselves.
	 */
	public static String text(JsonNode value) {
		if (value.isNull()) {
			return "(nothing)";
		}
		if (value.isArray() && !value.isEmpty() && value.valueStream().allMatch(JsonNode::isString)) {
			return TerminalText.of(value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")));
		}
		return TerminalText.of(nested(value));
	}

	private static String nested(JsonNode value) {
		if (value.isObject()) {
			return value.properties()
				.stream()
				.map((member) -> member.getKey() + ": " + nested(member.getValue()))
				.collect(Collectors.joining(", ", "{", "}"));
		}
		if (value.isArray()) {
			return value.valueStream().map(ValueFormatter::nested).collect(Collectors.joining(", ", "[", "]"));
		}
		return (value.isString() && !value.asString().isBlank()) ? withoutPassword(value.asString()) : value.toString();
	}

	/**
	 * Returns a value as JSON for programs.
	 */
	public static JsonNode json(JsonNode value) {
		return value.isString() ? StringNode.valueOf(withoutPassword(value.asString())) : value;
	}

	private static String withoutPassword(String text) {
		String masked = USER_INFO.matcher(text).replaceAll("//***@");
		return QUERY.matcher(masked)
			.replaceAll((url) -> Matcher.quoteReplacement(url.group(1) + QUERY_VALUE.matcher(url.group(2))
				.replaceAll((value) -> value.group().startsWith("=") ? "=***" : "***")));
	}

}
