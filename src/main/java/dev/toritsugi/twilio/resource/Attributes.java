package dev.toritsugi.twilio.resource;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an account wrote beside a task or a worker: a JSON object of at most 4,096
 * characters. Whoever changes one writes it whole, so what others wrote is kept.
 */
public final class Attributes {

	private static final JsonMapper JSON = new JsonMapper();

	private final ObjectNode json;

	private Attributes(ObjectNode json) {
		this.json = json;
	}

	/**
	 * Reads attributes; what is no JSON object counts as an empty one.
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
	 * The text of that name, or none.
	 */
	public Optional<String> text(String name) {
		JsonNode value = this.json.path(name);
		return (value.isString() && !value.asString().isBlank()) ? Optional.of(value.asString()) : Optional.empty();
	}

	/**
	 * The number of that name, or none.
	 */
	public OptionalInt number(String name) {
		JsonNode value = this.json.path(name);
		return value.isInt() ? OptionalInt.of(value.asInt()) : OptionalInt.empty();
	}

	/**
	 * The moment of that name, ISO 8601, or none.
	 */
	public Optional<Instant> moment(String name) {
		try {
			return text(name).map(Instant::parse);
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The same, with a text.
	 */
	public Attributes with(String name, String value) {
		return new Attributes(this.json.deepCopy().put(name, value));
	}

	/**
	 * The same, with a number.
	 */
	public Attributes with(String name, int value) {
		return new Attributes(this.json.deepCopy().put(name, value));
	}

	/**
	 * The same, without something.
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
	 * As Twilio has it.
	 */
	@Override
	public String toString() {
		return this.json.toString();
	}

}
