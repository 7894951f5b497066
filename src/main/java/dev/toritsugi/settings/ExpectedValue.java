package dev.toritsugi.settings;

import java.lang.annotation.Annotation;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.stream.Stream;

import jakarta.validation.Constraint;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.core.annotation.AnnotationUtils;

/**
 * Describes the valid values of a setting whose value can't be converted.
 */
final class ExpectedValue {

	private ExpectedValue() {
	}

	/**
	 * Returns the message of the setting's first constraint or, if it has no constraint,
	 * a description of its type.
	 */
	static String of(Bindable<?> setting) {
		return Stream.of(setting.getAnnotations())
			.filter((annotation) -> annotation.annotationType().isAnnotationPresent(Constraint.class))
			.map(ExpectedValue::message)
			.filter((message) -> !message.contains("{"))
			.findFirst()
			.orElseGet(() -> ofType(setting.getType().resolve(Object.class)));
	}

	private static String message(Annotation constraint) {
		return String.valueOf(AnnotationUtils.getValue(constraint, "message"));
	}

	private static String ofType(Class<?> type) {
		if (type.isEnum()) {
			return "one of " + Stream.of(type.getEnumConstants()).map(String::valueOf).toList();
		}
		if (type == Duration.class) {
			return "a duration, as in 500ms, 20s or 5m";
		}
		if (type == URI.class) {
			return "a URL, as in https://calls.example.com";
		}
		if (type == boolean.class || type == Boolean.class) {
			return "true or false";
		}
		if (Collection.class.isAssignableFrom(type)) {
			return "a list, with a dash before each item";
		}
		if (Number.class.isAssignableFrom(type) || type == int.class || type == long.class) {
			return "a number";
		}
		if (type.isRecord()) {
			return "keys with values, such as \"%s: …\""
				.formatted(DataObjectPropertyName.toDashedForm(type.getRecordComponents()[0].getName()));
		}
		return "a value of the type " + type.getSimpleName();
	}

}
