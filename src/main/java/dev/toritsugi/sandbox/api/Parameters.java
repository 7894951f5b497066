package dev.toritsugi.sandbox.api;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.toritsugi.expression.Expression;
import dev.toritsugi.expression.ExpressionException;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.model.Attributes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parameters of a request, of query and form alike. A value that can't be read is
 * Twilio's 400; a name that nobody asks for is ignored, as Twilio does, but noted.
 */
public final class Parameters {

	private static final Set<String> TRUE = Set.of("true", "1", "yes");

	private static final Set<String> OF_EVERY_LIST = Set.of("Page", "PageSize", "PageToken");

	private final Map<String, String[]> values;

	private final PageMarks marks;

	private final Set<String> read = new HashSet<>();

	private final List<String> notes = new ArrayList<>();

	Parameters(Map<String, String[]> values, PageMarks marks) {
		this.values = values;
		this.marks = marks;
	}

	/**
	 * The value of that name, or none. An empty text is a value: it clears what is there.
	 */
	public @Nullable String text(String name) {
		this.read.add(name);
		String[] given = this.values.get(name);
		return (given != null && given.length > 0) ? given[0] : null;
	}

	/**
	 * The value of that name, not longer than so many characters.
	 */
	public @Nullable String text(String name, int longest) {
		String text = text(name);
		if (text != null && text.length() > longest) {
			throw TwilioError.badRequest("%s is longer than %d characters".formatted(name, longest));
		}
		return text;
	}

	/**
	 * The value of that name, which has to be there.
	 */
	public String required(String name, int longest) {
		String text = text(name, longest);
		if (text == null || text.isBlank()) {
			throw TwilioError.badRequest("Missing required parameter %s in the post body".formatted(name));
		}
		return text;
	}

	/**
	 * The value of that name unless it is empty, to filter a list by.
	 */
	public @Nullable String filter(String name) {
		String text = text(name);
		return (text == null || text.isEmpty()) ? null : text;
	}

	/**
	 * A whole number within limits.
	 */
	public @Nullable Integer integer(String name, int least, int most) {
		String text = filter(name);
		if (text == null) {
			return null;
		}
		try {
			long number = Long.parseLong(text);
			if (number >= least && number <= most) {
				return (int) number;
			}
		}
		catch (NumberFormatException ex) {
			throw invalid(name);
		}
		throw TwilioError.badRequest("%s must be between %d and %d".formatted(name, least, most));
	}

	/**
	 * Whether it is {@code true}, {@code 1} or {@code yes}; any other value is false, as
	 * Twilio's pages on activities and workers have it.
	 */
	public @Nullable Boolean flag(String name) {
		String text = filter(name);
		return (text != null) ? TRUE.contains(text.toLowerCase(Locale.ROOT)) : null;
	}

	/**
	 * One of an enumeration's names, in any case.
	 */
	public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
		String text = filter(name);
		if (text == null) {
			return null;
		}
		return Arrays.stream(type.getEnumConstants())
			.filter((constant) -> constant.name().equalsIgnoreCase(text))
			.findFirst()
			.orElseThrow(() -> invalid(name));
	}

	/**
	 * An absolute address of http or https; an empty one clears what is there.
	 */
	public @Nullable String url(String name) {
		String text = text(name);
		if (text == null || text.isEmpty()) {
			return text;
		}
		try {
			String scheme = URI.create(text).getScheme();
			if ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme)) {
				return text;
			}
		}
		catch (IllegalArgumentException ex) {
			throw invalid(name);
		}
		throw invalid(name);
	}

	/**
	 * Attributes: a JSON object of at most 4,096 characters.
	 */
	public @Nullable ObjectNode attributes(String name) {
		String text = text(name);
		return (text != null) ? Attributes.parse(name, text) : null;
	}

	/**
	 * A time in ISO 8601.
	 */
	public @Nullable Instant instant(String name) {
		String text = filter(name);
		try {
			return (text != null) ? OffsetDateTime.parse(text).toInstant() : null;
		}
		catch (DateTimeParseException ex) {
			throw invalid(name);
		}
	}

	/**
	 * An expression; an empty one is none.
	 */
	public @Nullable Expression expression(String name) {
		String text = filter(name);
		try {
			return (text != null) ? Expression.parse(text) : null;
		}
		catch (ExpressionException ex) {
			throw TwilioError.badRequest("%s: %s".formatted(name, ex.getMessage()));
		}
	}

	/**
	 * Some of the values that a resource knows, repeated, separated by commas, or both.
	 * @throws TwilioError if there is any other
	 */
	public List<String> someOf(String name, Collection<String> known) {
		List<String> given = list(name);
		if (!known.containsAll(given)) {
			throw invalid(name);
		}
		return given;
	}

	/**
	 * Values that are repeated, separated by commas, or both.
	 */
	public List<String> list(String name) {
		this.read.add(name);
		return Stream.of(this.values.getOrDefault(name, new String[0]))
			.flatMap((value) -> Stream.of(value.split(",")))
			.map(String::strip)
			.filter((value) -> !value.isEmpty())
			.toList();
	}

	/**
	 * Every parameter with its values.
	 */
	public Map<String, List<String>> all() {
		this.read.addAll(this.values.keySet());
		return this.values.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().length > 0)
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> List.of(entry.getValue())));
	}

	/**
	 * What something is after an update: what is not given stays, what is given empty
	 * goes.
	 */
	public static @Nullable String kept(@Nullable String given, @Nullable String old) {
		return (given == null) ? old : (given.isEmpty() ? null : given);
	}

	/**
	 * Notes that a parameter has no effect, where it is given.
	 * @param why when it would have
	 */
	public void ignore(String name, String why) {
		if (filter(name) != null) {
			this.notes.add("parameter %s ignored: %s".formatted(name, why));
		}
	}

	/**
	 * What was ignored, for whoever misspelt a name or thinks that it has an effect.
	 */
	List<String> notes() {
		return Stream
			.concat(this.values.keySet()
				.stream()
				.filter((name) -> !this.read.contains(name) && !OF_EVERY_LIST.contains(name))
				.map((name) -> "unknown parameter " + name + " ignored"), this.notes.stream())
			.toList();
	}

	/** The pages that were shown to anybody. */
	PageMarks marks() {
		return this.marks;
	}

	private static TwilioError invalid(String name) {
		return TwilioError.badRequest("Invalid value for parameter " + name);
	}

}
