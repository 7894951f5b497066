package dev.toritsugi.sandbox.voice.assignment;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of an assignment instruction, by the field names that responses to
 * assignment callbacks use. REST requests use other names for the same fields.
 */
final class InstructionFields {

	/**
	 * Upper limit of the field timeout in seconds, according to Twilio's OpenAPI document
	 * and Twilio's page on the instruction {@code dequeue}.
	 */
	private static final int LONGEST_RINGING = 999;

	private static final int RINGS_FOR_SECONDS = 60;

	private static final List<String> WITHOUT_EFFECT = List.of("early_media", "max_participants", "region",
			"jitter_buffer_size", "conference_trim", "sip_auth_username", "sip_auth_password");

	private final Map<String, List<String>> fields;

	private InstructionFields(Map<String, List<String>> fields) {
		this.fields = fields;
	}

	static InstructionFields of(JsonNode json) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		for (Map.Entry<String, JsonNode> field : json.properties()) {
			fields.put(field.getKey(), texts(field.getValue()));
		}
		return new InstructionFields(fields);
	}

	/**
	 * Reads the fields of a REST request. The parameter names have the name of the
	 * instruction as a prefix, such as {@code DequeueTo} for the field {@code to}. The
	 * parameter names of the instructions {@code conference} and {@code supervise} do not
	 * begin with the name of the instruction.
	 */
	static InstructionFields of(String instruction, Map<String, List<String>> form) {
		String prefix = instruction.isEmpty() ? ""
				: instruction.substring(0, 1).toUpperCase(Locale.ROOT) + instruction.substring(1);
		Map<String, List<String>> fields = new LinkedHashMap<>();
		if (instruction.equals("conference") || instruction.equals("supervise")) {
			form.forEach((name, values) -> fields.put(snakeCase(name), values));
		}
		else {
			form.forEach((name, values) -> {
				if (name.startsWith(prefix) && name.length() > prefix.length()) {
					fields.put(snakeCase(name.substring(prefix.length())), values);
				}
			});
		}
		fields.put("instruction", List.of(instruction));
		return new InstructionFields(fields);
	}

	/** Returns the first value of a field, or null if the value is missing or blank. */
	@Nullable String text(String name) {
		return this.fields.getOrDefault(name, List.of())
			.stream()
			.findFirst()
			.filter((text) -> !text.isBlank())
			.orElse(null);
	}

	String text(String name, String standard) {
		String text = text(name);
		return (text != null) ? text : standard;
	}

	String required(String name, int code) throws InstructionException {
		String text = text(name);
		if (text == null) {
			throw new InstructionException(code, "the field \"%s\" is missing".formatted(name));
		}
		return text;
	}

	boolean flag(String name, boolean standard) {
		String text = text(name);
		return (text != null) ? text.equalsIgnoreCase("true") : standard;
	}

	/** Returns the absolute URL in a field, or null if the field is missing. */
	@Nullable URI url(String name, int code) throws InstructionException {
		String text = text(name);
		if (text == null) {
			return null;
		}
		try {
			URI url = URI.create(text);
			if (url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
				return url;
			}
		}
		catch (IllegalArgumentException ex) {
			// Falls through to the exception that also rejects a relative URL.
		}
		throw new InstructionException(code, name + " must be an absolute http or https URL: " + text);
	}

	Duration ringing(int code) throws InstructionException {
		String text = text("timeout");
		if (text == null) {
			return Duration.ofSeconds(RINGS_FOR_SECONDS);
		}
		try {
			int seconds = Integer.parseInt(text);
			if (seconds > 0 && seconds <= LONGEST_RINGING) {
				return Duration.ofSeconds(seconds);
			}
		}
		catch (NumberFormatException ex) {
			// Falls through to the exception that also rejects a number out of range.
		}
		throw new InstructionException(code,
				"timeout \"%s\" must be a whole number from 1 to %d".formatted(text, LONGEST_RINGING));
	}

	/**
	 * Returns the words in a field, which may be repeated and may have either of two
	 * names. Commas or blanks separate the words.
	 */
	Set<String> words(String name, String otherName, String standard) {
		Set<String> words = words(name);
		if (words.isEmpty()) {
			words = words(otherName);
		}
		return words.isEmpty() ? words(List.of(standard)) : words;
	}

	private Set<String> words(String name) {
		return words(this.fields.getOrDefault(name, List.of()));
	}

	private static Set<String> words(List<String> texts) {
		return texts.stream()
			.flatMap((text) -> Stream.of(text.split("[\\s,]+")))
			.filter((word) -> !word.isEmpty())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	String method(String name, int code) throws InstructionException {
		String method = text(name, "POST").toUpperCase(Locale.ROOT);
		return oneOf(name, method, code, List.of("GET", "POST"));
	}

	/**
	 * Checks that a value is allowed, and returns the value.
	 * @param name name of the field that contains the value
	 * @param code Twilio's error number for a value that is not allowed
	 */
	String oneOf(String name, String value, int code, Collection<String> allowed) throws InstructionException {
		if (!allowed.contains(value)) {
			throw new InstructionException(code,
					"%s \"%s\" must be one of %s".formatted(name, value, String.join(", ", allowed)));
		}
		return value;
	}

	/** Returns the names of the present fields that have no effect in the sandbox. */
	List<String> withoutEffect() {
		return WITHOUT_EFFECT.stream().filter((name) -> text(name) != null).toList();
	}

	private static List<String> texts(JsonNode value) {
		if (!value.isArray()) {
			return List.of(value.asString(""));
		}
		List<String> texts = new ArrayList<>();
		value.forEach((text) -> texts.add(text.asString("")));
		return texts;
	}

	private static String snakeCase(String name) {
		return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
	}

}
