package dev.toritsugi.operator;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

/**
 * The fields of an operator's request, from a JSON object or a form. A controller method
 * receives the fields as its argument.
 */
public final class RequestFields {

	private final Map<String, ?> values;

	RequestFields(Map<String, ?> values) {
		this.values = Collections.unmodifiableMap(values);
	}

	/** Whether the request contains a field, even one that is null. */
	public boolean contains(String name) {
		return this.values.containsKey(name);
	}

	/**
	 * Returns a text field, or empty if the field is missing, blank or not a text.
	 */
	public Optional<String> text(String name) {
		return (value(name) instanceof String text && !text.isBlank()) ? Optional.of(text) : Optional.empty();
	}

	/**
	 * Returns a field with a whole number, or empty if the field is missing or not a
	 * whole number. A form sends a number as text.
	 */
	public OptionalInt number(String name) {
		if (value(name) instanceof Integer number) {
			return OptionalInt.of(number);
		}
		String text = text(name).orElse("");
		return text.matches("-?[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
	}

	/** Whether a field is true. A form sends true as text. */
	public boolean flag(String name) {
		return Boolean.TRUE.equals(value(name)) || "true".equals(value(name));
	}

	/**
	 * Returns the fields of a JSON object within the request, or empty if the field is
	 * missing or not an object. A form cannot contain an object.
	 */
	public Optional<RequestFields> object(String name) {
		if (!(value(name) instanceof Map<?, ?> map)) {
			return Optional.empty();
		}
		@SuppressWarnings("unchecked")
		Map<String, ?> fields = (Map<String, ?>) map;
		return Optional.of(new RequestFields(fields));
	}

	/** Returns all fields by name. */
	public Map<String, ?> values() {
		return this.values;
	}

	private @Nullable Object value(String name) {
		return this.values.get(name);
	}

}
