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

	private final Map<String, String> fields;

	private InstructionFields(Map<String, String> fields) {
		this.fields = fields;
	}

	static InstructionFields of(JsonNode json) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (Map.Entry<String, JsonNode> field : json.properties()) {
			fields.put(field.getKey(), text(field.getValue()));
		}
		return new InstructionFields(fields);
	}

	/**
	 * The fields of a form: {@code DequeueTo} stands there for {@code to}; those of a
	 * conference have no such prefix.
	 */
	static InstructionFields of(String instruction, Map<String, String> form) {
		String prefix = instruction.isEmpty() ? ""
				: instruction.substring(0, 1).toUpperCase(Locale.ROOT) + instruction.substring(1);
		Map<String, String> fields = new LinkedHashMap<>();
		if (instruction.equals("conference") || instruction.equals("supervise")) {
			form.forEach((name, value) -> fields.put(snakeCase(name), value));
		}
		else {
			form.forEach((name, value) -> {
				if (name.startsWith(prefix) && name.length() > prefix.length()) {
					fields.put(snakeCase(name.substring(prefix.length())), value);
				}
			});
		}
		fields.put("instruction", instruction);
		return new InstructionFields(fields);
	}

	/** What the field says; null where it is missing or blank. */
	@Nullable String text(String name) {
		String text = this.fields.get(name);
		return (text != null && !text.isBlank()) ? text : null;
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

	/** Words separated by commas or blanks, by either of two names that are in use. */
	Set<String> words(String name, String otherName, String standard) {
		String text = text(name);
		if (text == null) {
			text = text(otherName);
		}
		return new LinkedHashSet<>(List.of(((text != null) ? text : standard).strip().split("[\\s,]+")));
	}

	String method(String name) {
		String text = text(name);
		return (text != null && text.equalsIgnoreCase("GET")) ? "GET" : "POST";
	}

	private static String text(JsonNode value) {
		if (!value.isArray()) {
			return value.asString("");
		}
		List<String> words = new ArrayList<>();
		value.forEach((word) -> words.add(word.asString("")));
		return String.join(",", words);
	}

	private static String snakeCase(String name) {
		return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
	}

}
