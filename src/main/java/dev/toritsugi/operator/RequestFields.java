package dev.toritsugi.operator;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

/**
 * The fields of an operator's request, from a JSON object or a form. A controller method
 * receives the fields as its argument. A JSON null counts as a missing field. A field of
 * another JSON type than a method returns is refused.
 */
public final class RequestFields {

	private final Map<String, ?> values;

	private final Source source;

	/** Names of the enclosing objects, each followed by a dot, for error messages. */
	private final String prefix;

	private RequestFields(Map<String, ?> values, Source source, String prefix) {
		this.values = Collections.unmodifiableMap(values);
		this.source = source;
		this.prefix = prefix;
	}

	static RequestFields ofJson(Map<String, ?> values) {
		return new RequestFields(values, Source.JSON, "");
	}

	static RequestFields ofForm(Map<String, String> values) {
		return new RequestFields(values, Source.FORM, "");
	}

	/** Whether the request contains a field, even one that is null. */
	public boolean contains(String name) {
		return this.values.containsKey(name);
	}

	/**
	 * Returns a text field, or empty if the field is missing or blank.
	 * @throws OperatorRequestException if the field is not a text
	 */
	public Optional<String> text(String name) {
		Object value = value(name);
		if (value != null && !(value instanceof String)) {
			throw wrongType(name, "a text");
		}
		return (value instanceof String text && !text.isBlank()) ? Optional.of(text) : Optional.empty();
	}

	/**
	 * Returns a field with a whole number, or empty if the field is missing. A form sends
	 * a number as text.
	 * @throws OperatorRequestException if the field is not a whole number of at most nine
	 * digits
	 */
	public OptionalInt number(String name) {
		Object value = value(name);
		if (value == null) {
			return OptionalInt.empty();
		}
		boolean number = this.source == Source.FORM || value instanceof Number;
		if (!number || !String.valueOf(value).matches("-?[0-9]{1,9}")) {
			throw wrongType(name, "a whole number");
		}
		return OptionalInt.of(Integer.parseInt(String.valueOf(value)));
	}

	/**
	 * Whether a field is true. Returns false if the field is missing. A form sends true
	 * and false as text.
	 * @throws OperatorRequestException if the field is neither true nor false
	 */
	public boolean flag(String name) {
		Object value = value(name);
		if (value == null) {
			return false;
		}
		if (value instanceof Boolean flag) {
			return flag;
		}
		if (this.source == Source.FORM && (value.equals("true") || value.equals("false"))) {
			return value.equals("true");
		}
		throw wrongType(name, "true or false");
	}

	/**
	 * Returns the fields of a JSON object within the request, or no fields if the field
	 * is missing. A form cannot contain an object.
	 * @throws OperatorRequestException if the field is not an object
	 */
	public RequestFields object(String name) {
		Object value = value(name);
		if (value == null) {
			return ofJson(Map.of());
		}
		if (!(value instanceof Map<?, ?> map)) {
			throw wrongType(name, "a JSON object");
		}
		@SuppressWarnings("unchecked")
		Map<String, ?> fields = (Map<String, ?>) map;
		return new RequestFields(fields, Source.JSON, this.prefix + name + ".");
	}

	/** Returns the names and values of all fields. */
	public Map<String, ?> values() {
		return this.values;
	}

	private @Nullable Object value(String name) {
		return this.values.get(name);
	}

	private OperatorRequestException wrongType(String name, String expected) {
		String field = this.prefix + name;
		return new OperatorRequestException(OperatorProblem.BAD_REQUEST,
				"The field \"" + field + "\" must be " + expected + ".", Map.of("field", field));
	}

	/**
	 * Where the fields come from. In a form, each value is a text.
	 */
	private enum Source {

		JSON, FORM

	}

}
