package dev.toritsugi.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * Reads the wrong settings out of Boot's exceptions.
 */
final class WrongSettings {

	private WrongSettings() {
	}

	/**
	 * The wrong settings in the order in which the record declares them; none if the
	 * failure is of another kind.
	 */
	static List<WrongSetting> in(ConfigurationPropertiesBindException failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof BindValidationException invalid) {
				return invalid(invalid.getValidationErrors(), failure.getBeanType());
			}
			if (cause instanceof UnboundConfigurationPropertiesException unbound) {
				return unbound.getUnboundProperties().stream().map(WrongSettings::unbound).toList();
			}
			if (cause instanceof BindException bind && bind.getProperty() != null) {
				Throwable reason = bind.getCause();
				if (!(reason instanceof BindException || reason instanceof UnboundConfigurationPropertiesException)) {
					return List.of(unreadable(bind));
				}
			}
		}
		return List.of();
	}

	private static List<WrongSetting> invalid(ValidationErrors errors, Class<?> type) {
		String prefix = errors.getName().toString();
		return errors.getAllErrors()
			.stream()
			.sorted(Comparator.comparing((ObjectError error) -> DeclaredPosition.of(type, field(error)))
				.thenComparing((error) -> message(error)))
			.map((error) -> invalid(prefix, error))
			.toList();
	}

	private static WrongSetting invalid(String prefix, ObjectError error) {
		String field = field(error);
		String key = field.isEmpty() ? prefix : prefix + "." + DataObjectPropertyName.toDashedForm(field);
		return (error instanceof FieldError wrong)
				? WrongSetting.of(key, Trouble.of(key, wrong.getRejectedValue()), message(error))
				: WrongSetting.of(key, "is wrong", message(error));
	}

	private static WrongSetting unreadable(BindException bind) {
		String key = bind.getName().toString();
		Object value = Objects.requireNonNull(bind.getProperty()).getValue();
		return WrongSetting.of(key, Trouble.of(key, value), Expectation.of(bind.getTarget()));
	}

	/**
	 * The origin has the key as somebody wrote it. Boot takes a key without value for
	 * unbound too, where its type has no empty value.
	 */
	private static WrongSetting unbound(ConfigurationProperty property) {
		String key = property.getName().toString();
		String trouble = Trouble.of(key, property.getValue());
		return trouble.equals(Trouble.EMPTY) ? WrongSetting.of(key, trouble, "give it a value or leave it out")
				: new WrongSetting(key, "is unknown",
						"from " + property.getOrigin() + "; application.yml.example shows every key");
	}

	private static String field(ObjectError error) {
		return (error instanceof FieldError wrong) ? wrong.getField() : "";
	}

	private static String message(ObjectError error) {
		return Stream.ofNullable(error.getDefaultMessage()).findFirst().orElse("not valid");
	}

}
