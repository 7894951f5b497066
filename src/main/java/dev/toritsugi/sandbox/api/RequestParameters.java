package dev.toritsugi.sandbox.api;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.expression.Expression;
import dev.toritsugi.expression.ExpressionException;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.model.AttributesParser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parameters of a request, from query and form. A wrong value is refused with
 * Twilio's 400. A parameter that no controller reads is ignored, as at Twilio, and noted
 * in the journal.
 */
public final class RequestParameters {

	private static final Set<String> TRUE = Set.of("true", "1", "yes");

	private final ParameterValues values;

	private final PageTokenStore marks;

	RequestParameters(Map<String, String[]> values, PageTokenStore marks) {
		this.values = new ParameterValues(values);
		this.marks = marks;
	}

	/**
	 * The value of a parameter, or null. An empty text is a value: it clears a setting.
	 */
	public @Nullable String text(String name) {
		return this.values.first(name);
	}

	/**
	 * The value of a parameter, or null.
	 * @param longest largest number of characters
	 */
	public @Nullable String text(String name, int longest) {
		String text = text(name);
		if (text != null && text.length() > longest) {
			throw TwilioError.badRequest("%s is longer than %d characters".formatted(name, longest));
		}
		return text;
	}

	/**
	 * The value of a required parameter.
	 * @param longest largest number of characters
	 */
	public String required(String name, int longest) {
		String text = text(name, longest);
		if (text == null || text.isBlank()) {
			throw TwilioError.badRequest("Missing required parameter %s in the post body".formatted(name));
		}
		return text;
	}

	/**
	 * The value of a parameter, or null if it is missing or empty; for filters of lists.
	 */
	public @Nullable String filter(String name) {
		String text = text(name);
		return (text == null || text.isEmpty()) ? null : text;
	}

	/**
	 * A whole number within limits, or null.
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
	 * A Boolean, or null: {@code true}, {@code 1} and {@code yes} are true, any other
	 * value is false, as on Twilio's pages on activities and workers.
	 */
	public @Nullable Boolean flag(String name) {
		String text = filter(name);
		return (text != null) ? TRUE.contains(text.toLowerCase(Locale.ROOT)) : null;
	}

	/**
	 * A constant of an enumeration by its name in upper or lower case, or null.
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
	 * An absolute URL with http or https, or null. An empty text is a value: it clears a
	 * setting.
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
	 * Attributes, or null: a JSON object of at most 4,096 characters.
	 */
	public @Nullable ObjectNode attributes(String name) {
		String text = text(name);
		return (text != null) ? AttributesParser.parse(name, text) : null;
	}

	/**
	 * A time in ISO 8601, or null.
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
	 * An expression, or null.
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
	 * A list of known values, given repeatedly, separated by commas, or both.
	 * @throws TwilioError if there is an unknown value
	 */
	public List<String> someOf(String name, Collection<String> known) {
		List<String> given = list(name);
		if (!known.containsAll(given)) {
			throw invalid(name);
		}
		return given;
	}

	/**
	 * A list of values, given repeatedly, separated by commas, or both.
	 */
	public List<String> list(String name) {
		return this.values.list(name);
	}

	/**
	 * All parameters with their values.
	 */
	public Map<String, List<String>> all() {
		return this.values.all();
	}

	/**
	 * The value of a setting after an update: a missing parameter keeps the old value, an
	 * empty one clears it.
	 */
	public static @Nullable String kept(@Nullable String given, @Nullable String old) {
		return (given == null) ? old : (given.isEmpty() ? null : given);
	}

	/**
	 * Notes that a parameter has no effect, if it is given.
	 * @param why condition under which it would have an effect
	 */
	public void ignore(String name, String why) {
		if (filter(name) != null) {
			this.values.note("parameter %s ignored: %s".formatted(name, why));
		}
	}

	/**
	 * Notes on ignored parameters, which may be misspelt names.
	 */
	List<String> notes() {
		return this.values.notes();
	}

	/** The pages that were served to any client. */
	PageTokenStore marks() {
		return this.marks;
	}

	private static TwilioError invalid(String name) {
		return TwilioError.badRequest("Invalid value for parameter " + name);
	}

}
