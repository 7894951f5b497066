package dev.toritsugi.sandbox.voice.assignment;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
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
 * The fields of an instruction by their names in the answer to an assignment callback,
 * whether they came so or as the form of a REST request.
 */
final class InstructionFields {

	/** Twilio's OpenAPI document and its page on the instruction dequeue. */
	private static final int LONGEST_RINGING = 999;

	private static final int RINGS_FOR_SECONDS = 60;

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
	 * The fields of a form: {@code DequeueTo} stands there for {@code to}; those of a
	 * conference have no such prefix.
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

	/** What the field says first; null where it is missing or blank. */
	@Nullable String text(String name) {
		return this.fields.getOrDefault(name, List.of())
			.stream()
			.findFirst()
			.filter((text) -> !text.isBlank())
			.orElse(null);
	}

	String required(String name, int code) throws InstructionException {
		String text = text(name);
		if (text == null) {
			throw new InstructionException(code, "there is no \"%s\"".formatted(name));
		}
		return text;
	}

	boolean flag(String name, boolean standard) {
		String text = text(name);
		return (text != null) ? text.equalsIgnoreCase("true") : standard;
	}

	/** An address, which nothing is relative to. */
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
			// the same refusal as for one that can't be asked
		}
		throw new InstructionException(code, name + " is no absolute URL of the web: " + text);
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
			// the same refusal as for one that is too long
		}
		throw new InstructionException(code,
				"timeout \"%s\" must be a whole number from 1 to %d".formatted(text, LONGEST_RINGING));
	}

	/**
	 * Words that are repeated, separated by commas or blanks, or both, by either of two
	 * names that are in use.
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

	String method(String name) {
		String text = text(name);
		return (text != null && text.equalsIgnoreCase("GET")) ? "GET" : "POST";
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
