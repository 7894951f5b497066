package dev.toritsugi.twilio.resource;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Immutable JSON attributes of a task or a worker, at most 4,096 characters. An update at
 * Twilio replaces all attributes, so the request must also contain the unchanged ones.
 */
public final class Attributes {

	private static final JsonMapper JSON = new JsonMapper();

	/** Twilio's limit for attributes, in characters. */
	private static final int LONGEST = 4096;

	private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

	private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

	/** Stands for attributes that a list of Twilio's does not contain. */
	private static final Attributes OMITTED = new Attributes(JSON.createObjectNode());

	private final ObjectNode json;

	private Attributes(ObjectNode json) {
		this.json = json;
	}

	/**
	 * Parses attributes. Returns empty attributes if the text is not a JSON object.
	 */
	public static Attributes of(@Nullable String text) {
		try {
			return (text != null && !text.isBlank() && JSON.readTree(text) instanceof ObjectNode object)
					? new Attributes(object) : new Attributes(JSON.createObjectNode());
		}
		catch (JacksonException ex) {
			return new Attributes(JSON.createObjectNode());
		}
	}

	/**
	 * Returns empty attributes for a resource from a list without attributes.
	 */
	public static Attributes omitted() {
		return OMITTED;
	}

	/**
	 * Whether the attributes are unknown, because Twilio's list does not contain them.
	 */
	public boolean isOmitted() {
		return this == OMITTED;
	}

	/**
	 * Returns the value of a text attribute, or empty if the attribute is missing, blank
	 * or not a text.
	 */
	public Optional<String> text(String name) {
		JsonNode value = this.json.path(name);
		return (value.isString() && !value.asString().isBlank()) ? Optional.of(value.asString()) : Optional.empty();
	}

	/**
	 * Returns the value of an integer attribute, or empty if the attribute is missing or
	 * not an integer.
	 */
	public OptionalInt number(String name) {
		JsonNode value = this.json.path(name);
		return value.isInt() ? OptionalInt.of(value.asInt()) : OptionalInt.empty();
	}

	/**
	 * Returns the value of an attribute with a date and time in ISO 8601 format, UTC.
	 * Returns empty if the attribute is missing, has another format, or is not between
	 * the years 2000 and 2200, because an extreme time overflows in calculations.
	 */
	public Optional<Instant> moment(String name) {
		try {
			return text(name).map(Instant::parse).filter((time) -> time.isAfter(EARLIEST) && time.isBefore(LATEST));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Returns a JSON object among the attributes, or empty if the attribute is missing or
	 * not an object.
	 */
	public Optional<Attributes> object(String name) {
		return (this.json.path(name) instanceof ObjectNode object) ? Optional.of(new Attributes(object))
				: Optional.empty();
	}

	/**
	 * Returns the texts in a list attribute. Omits elements that are not texts. Returns
	 * an empty list if the attribute is missing or not a list.
	 */
	public List<String> texts(String name) {
		return this.json.path(name).valueStream().filter(JsonNode::isString).map(JsonNode::asString).toList();
	}

	/** Whether Twilio accepts attributes of this length. */
	public boolean fit() {
		return toString().length() <= LONGEST;
	}

	/**
	 * Returns a copy with a text attribute added or replaced.
	 */
	public Attributes with(String name, String value) {
		return new Attributes(this.json.deepCopy().put(name, value));
	}

	/**
	 * Returns a copy with a number attribute added or replaced.
	 */
	public Attributes with(String name, int value) {
		return new Attributes(this.json.deepCopy().put(name, value));
	}

	/**
	 * Returns a copy with a JSON object of texts added or replaced.
	 */
	public Attributes with(String name, Map<String, String> value) {
		ObjectNode copy = this.json.deepCopy();
		ObjectNode object = copy.putObject(name);
		new TreeMap<>(value).forEach(object::put);
		return new Attributes(copy);
	}

	/**
	 * Returns a copy with a list of texts added or replaced.
	 */
	public Attributes with(String name, List<String> value) {
		ObjectNode copy = this.json.deepCopy();
		ArrayNode list = copy.putArray(name);
		value.forEach((text) -> list.add(text));
		return new Attributes(copy);
	}

	/**
	 * Returns a copy without an attribute.
	 */
	public Attributes without(String name) {
		ObjectNode rest = this.json.deepCopy();
		rest.remove(name);
		return new Attributes(rest);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Attributes attributes && attributes.json.equals(this.json);
	}

	@Override
	public int hashCode() {
		return this.json.hashCode();
	}

	/**
	 * Returns the attributes as JSON, in the form that is sent to Twilio.
	 */
	@Override
	public String toString() {
		return this.json.toString();
	}

}
