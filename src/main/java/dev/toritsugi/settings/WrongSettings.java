package dev.toritsugi.settings;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.core.convert.ConverterNotFoundException;
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
			List<WrongSetting> wrong = withSuppressed(cause).flatMap((each) -> of(each, failure.getBeanType()))
				.toList();
			if (!wrong.isEmpty()) {
				return withoutConsequences(wrong, cause);
			}
		}
		return List.of();
	}

	static List<WrongSetting> unbound(UnboundConfigurationPropertiesException failure) {
		return failure.getUnboundProperties().stream().map(WrongSettings::unbound).toList();
	}

	/** A value where keys should stand has a reason of its own, and no property. */
	private static boolean isAboutTheValue(BindException bind) {
		Throwable reason = bind.getCause();
		return reason instanceof ConverterNotFoundException || (bind.getProperty() != null
				&& !(reason instanceof BindException || reason instanceof BindValidationException
						|| reason instanceof UnboundConfigurationPropertiesException
						|| reason instanceof UnreadableSettingsException));
	}

	private static Stream<Throwable> withSuppressed(Throwable failure) {
		return Stream.concat(Stream.of(failure),
				Stream.of(failure.getSuppressed()).flatMap(WrongSettings::withSuppressed));
	}

	private static Stream<WrongSetting> of(Throwable cause, Class<?> type) {
		if (cause instanceof UnreadableSettingsException unreadable) {
			return unreadable.all().stream().map((each) -> unreadable(each.property(), each.target()));
		}
		if (cause instanceof BindValidationException invalid) {
			return invalid(invalid.getValidationErrors(), type).stream();
		}
		if (cause instanceof UnboundConfigurationPropertiesException unbound) {
			return unbound(unbound).stream();
		}
		if (cause instanceof BindException bind && isAboutTheValue(bind)) {
			return Stream.of(unreadable(bind));
		}
		return Stream.empty();
	}

	/**
	 * What can't be read was taken for left out when the rest was checked: what that said
	 * of it, or of the list in which it stands, means nothing.
	 */
	private static List<WrongSetting> withoutConsequences(List<WrongSetting> wrong, Throwable cause) {
		if (!(cause instanceof UnreadableSettingsException unreadable)) {
			return wrong;
		}
		List<String> keys = unreadable.all().stream().map((each) -> each.property().getName().toString()).toList();
		return Stream
			.concat(wrong.stream().limit(keys.size()),
					wrong.stream()
						.skip(keys.size())
						.filter((each) -> keys.stream().noneMatch((key) -> isPartOf(key, each.key()))))
			.toList();
	}

	private static boolean isPartOf(String key, String whole) {
		return key.equals(whole) || (whole.contains(".") && key.startsWith(whole + "["))
				|| (whole.contains(".") && key.startsWith(whole + "."));
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
				: WrongSetting.of(key, Trouble.WRONG, message(error));
	}

	private static WrongSetting unreadable(BindException bind) {
		String key = bind.getName().toString();
		ConfigurationProperty property = bind.getProperty();
		String trouble = (property != null) ? Trouble.of(key, property.getValue()) : Trouble.WRONG;
		return WrongSetting.of(key, trouble, Expectation.of(bind.getTarget()));
	}

	private static WrongSetting unreadable(ConfigurationProperty property, Bindable<?> target) {
		String key = property.getName().toString();
		return WrongSetting.of(key, Trouble.of(key, property.getValue()), Expectation.of(target));
	}

	/**
	 * Boot takes a key without value for unbound too, where its type has no empty value.
	 */
	private static WrongSetting unbound(ConfigurationProperty property) {
		String key = property.getName().toString();
		String trouble = Trouble.of(key, property.getValue());
		return trouble.equals(Trouble.EMPTY) ? WrongSetting.of(key, trouble, "give it a value or leave it out")
				: WrongSetting.unknown(key, Place.of(property.getOrigin()));
	}

	private static String field(ObjectError error) {
		return (error instanceof FieldError wrong) ? wrong.getField() : "";
	}

	private static String message(ObjectError error) {
		return Stream.ofNullable(error.getDefaultMessage()).findFirst().orElse("not valid");
	}

}
