package dev.toritsugi.sandbox.api.parameter;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.expression.Expression;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.model.AttributesParser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The query and form parameters of a REST request. An invalid value causes an HTTP 400
 * error, as in Twilio's APIs. A parameter that no controller reads is ignored, as in
 * Twilio's APIs, and reported in the journal.
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
	 * Returns the parameters of a request that is not a form.
	 */
	public static RequestParameters of(Map<String, String[]> values) {
		return new RequestParameters(values, new PageTokenStore());
	}

	/**
	 * Returns the value of a parameter, or null if the parameter is missing. An empty
	 * value is returned as an empty text, because an empty value clears a setting.
	 */
	public @Nullable String text(String name) {
		return this.values.first(name);
	}

	/**
	 * Returns the value of a parameter, or null if the parameter is missing.
	 * @param longest maximum number of characters
	 */
	public @Nullable String text(String name, int longest) {
		String text = text(name);
		if (text != null && text.length() > longest) {
			throw TwilioError.badRequest("%s is longer than %d characters".formatted(name, longest));
		}
		return text;
	}

	/**
	 * Returns the value of a required parameter.
	 * @param longest maximum number of characters
	 */
	public String required(String name, int longest) {
		String text = text(name, longest);
		if (text == null || text.isBlank()) {
			throw TwilioError.badRequest("Missing required parameter %s in the post body".formatted(name));
		}
		return text;
	}

	/**
	 * Returns the value of a filter parameter in a list request, or null if the parameter
	 * is missing or empty.
	 */
	public @Nullable String filter(String name) {
		String text = text(name);
		return (text == null || text.isEmpty()) ? null : text;
	}

	/**
	 * Returns the value of a parameter as a whole number, or null if the parameter is
	 * missing or empty.
	 * @param least smallest allowed number
	 * @param most largest allowed number
	 */
	public @Nullable Integer integer(String name, int least, int most) {
		String text = filter(name);
		return (text != null) ? ParameterParser.integer(name, text, least, most) : null;
	}

	/**
	 * Returns the value of a parameter as a Boolean, or null if the parameter is missing
	 * or empty. {@code true}, {@code 1} and {@code yes} mean true. All values except
	 * {@code true}, {@code 1} and {@code yes} mean false, as Twilio's pages about
	 * activities and workers say.
	 */
	public @Nullable Boolean flag(String name) {
		String text = filter(name);
		return (text != null) ? TRUE.contains(text.toLowerCase(Locale.ROOT)) : null;
	}

	/**
	 * Returns the value of a parameter as an enum constant, or null if the parameter is
	 * missing or empty. The value is the constant's name in any letter case.
	 */
	public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
		String text = filter(name);
		return (text != null) ? ParameterParser.oneOf(name, text, type) : null;
	}

	/**
	 * Returns the value of a parameter that must be an absolute HTTP or HTTPS URL, or
	 * null if the parameter is missing. An empty value is returned as an empty text,
	 * because an empty value clears a setting.
	 */
	public @Nullable String url(String name) {
		String text = text(name);
		return (text == null || text.isEmpty()) ? text : ParameterParser.url(name, text);
	}

	/**
	 * Returns the value of a parameter as a JSON object, or null if the parameter is
	 * missing. The JSON text may have at most 4,096 characters.
	 */
	public @Nullable ObjectNode attributes(String name) {
		String text = text(name);
		return (text != null) ? AttributesParser.parse(name, text) : null;
	}

	/**
	 * Returns the value of a parameter that must be an ISO 8601 time, or null if the
	 * parameter is missing or empty.
	 */
	public @Nullable Instant instant(String name) {
		String text = filter(name);
		return (text != null) ? ParameterParser.instant(name, text) : null;
	}

	/**
	 * Returns the value of a parameter as a TaskRouter expression, or null if the
	 * parameter is missing or empty.
	 */
	public @Nullable Expression expression(String name) {
		String text = filter(name);
		return (text != null) ? ParameterParser.expression(name, text) : null;
	}

	/**
	 * Returns the values of a parameter that may be repeated and may contain several
	 * comma-separated values.
	 * @param known allowed values
	 * @throws TwilioError if a value is not allowed
	 */
	public List<String> someOf(String name, Collection<String> known) {
		List<String> given = list(name);
		if (!known.containsAll(given)) {
			throw ParameterParser.invalid(name);
		}
		return given;
	}

	/**
	 * Returns the values of a parameter that may be repeated and may contain several
	 * comma-separated values.
	 */
	public List<String> list(String name) {
		return this.values.list(name);
	}

	/**
	 * Returns the values of a parameter that may be repeated and whose values must be
	 * absolute HTTP or HTTPS URLs. A comma is part of a URL.
	 */
	public List<URI> urls(String name) {
		return this.values.given(name)
			.stream()
			.filter((url) -> !url.isEmpty())
			.map((url) -> URI.create(ParameterParser.url(name, url)))
			.toList();
	}

	/**
	 * Returns the different words of a parameter that may be repeated and may contain
	 * several values separated by commas or blanks, in their order.
	 */
	public Set<String> words(String name) {
		Set<String> words = new LinkedHashSet<>();
		list(name).forEach((value) -> words.addAll(List.of(value.split("\\s+"))));
		return words;
	}

	/**
	 * Returns all parameters with their values.
	 */
	public Map<String, List<String>> all() {
		return this.values.all();
	}

	/**
	 * Returns the new value of a setting in an update request. A missing parameter keeps
	 * the old value, and an empty parameter clears the setting.
	 * @param given value of the parameter, or null if the parameter is missing
	 * @param old current value of the setting
	 */
	public static @Nullable String kept(@Nullable String given, @Nullable String old) {
		return (given == null) ? old : (given.isEmpty() ? null : given);
	}

	/**
	 * Adds a journal note that a parameter has no effect. Adds no note if the parameter
	 * is missing or empty.
	 * @param why reason why the parameter has no effect
	 */
	public void ignore(String name, String why) {
		if (filter(name) != null) {
			this.values.note("parameter %s ignored: %s".formatted(name, why));
		}
	}

	/**
	 * Returns the journal notes on ignored parameters, whose names may be misspelt.
	 */
	public List<String> notes() {
		return this.values.notes();
	}

	/** Returns the store of page tokens, which all requests share. */
	public PageTokenStore marks() {
		return this.marks;
	}

}
