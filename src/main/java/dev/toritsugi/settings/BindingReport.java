package dev.toritsugi.settings;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.ResolvableType;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * Collects the keys that {@code @ConfigurationProperties} records declare, and the wrong
 * settings found when the records are bound. At most one problem is reported for each
 * key.
 */
class BindingReport {

	private final SettingSources sources;

	private final DeclaredKeys declared = new DeclaredKeys();

	private final Set<ConfigurationPropertyName> unreadable = new LinkedHashSet<>();

	private final Map<String, WrongSetting> wrong = new LinkedHashMap<>();

	BindingReport(SettingSources sources) {
		this.sources = sources;
	}

	/** Adds the keys that a record declares. */
	void addRecord(ConfigurationPropertyName prefix, ResolvableType record) {
		this.declared.add(prefix, record);
	}

	/** Reports a value that can't be converted to the type of its setting. */
	void addUnreadable(ConfigurationPropertyName name, Bindable<?> target) {
		this.unreadable.add(name);
		unreadable(name, target).forEach(this::add);
	}

	/**
	 * Describes a value that can't be converted. Returns an empty list if the key of a
	 * record has an empty value, which happens in YAML if all nested keys are commented
	 * out.
	 */
	List<WrongSetting> unreadable(ConfigurationPropertyName name, Bindable<?> target) {
		ConfigurationProperty property = this.sources.find(name);
		Object value = (property != null) ? property.getValue() : null;
		if ("".equals(value) && target.getType().toClass().isRecord()) {
			return List.of();
		}
		String written = (property != null) ? YamlScalar.changed(property) : null;
		String problem = (value != null) ? ValueProblem.of(name.toString(), (written != null) ? written : value)
				: ValueProblem.WRONG;
		return List.of(WrongSetting.of(name.toString(), problem, ExpectedValue.of(target), this.sources.file(name)));
	}

	/**
	 * Reports a text or duration that YAML has converted to another value, for example
	 * {@code no} to false.
	 */
	void addChanged(ConfigurationProperty property, Bindable<?> target) {
		String written = YamlScalar.changed(property, target.getType().toClass());
		if (written != null) {
			String key = property.getName().toString();
			String expected = (target.getType().toClass() == Duration.class) ? ExpectedValue.of(target)
					: "put it between quotes; without them YAML reads " + ValueProblem.shown(key, property.getValue());
			add(WrongSetting.of(key, ValueProblem.of(key, written), expected, this.sources.file(property.getName())));
		}
	}

	/**
	 * Reports a duration without a unit. Spring Boot reads {@code timeout: 30} as
	 * milliseconds, but most users expect seconds.
	 */
	void addIfWithoutUnit(ConfigurationProperty property, Bindable<?> target) {
		String value = String.valueOf(property.getValue());
		if (target.getType().toClass() == Duration.class && value.matches("\\s*[+-]?0*[1-9][0-9]*\\s*")) {
			String key = property.getName().toString();
			add(WrongSetting.of(key, ValueProblem.of(key, value), ExpectedValue.of(target),
					this.sources.file(property.getName())));
		}
	}

	/**
	 * Reports a key without a value, except for environment variables and URLs, which may
	 * be empty.
	 */
	void addIfEmpty(ConfigurationProperty property, Bindable<?> target) {
		boolean optional = target.getType().toClass() == URI.class
				|| this.sources.isFromEnvironment(property.getName());
		if ("".equals(property.getValue()) && !optional && !this.unreadable.contains(property.getName())) {
			add(WrongSetting.of(property.getName().toString(), ValueProblem.EMPTY, "give it a value or leave it out",
					this.sources.file(property.getName())));
		}
	}

	/** Reports the settings that violate the constraints of a record. */
	void addInvalid(ValidationErrors errors) {
		errors.getAllErrors().stream().sorted(Comparator.comparing(BindingReport::message)).forEach((error) -> {
			String field = (error instanceof FieldError wrong) ? wrong.getField() : "";
			String key = errors.getName() + (field.isEmpty() ? "" : "." + DataObjectPropertyName.toDashedForm(field));
			ConfigurationPropertyName name = ConfigurationPropertyName.of(key);
			if (!isConsequence(name)) {
				add(violation(name, (error instanceof FieldError wrong) ? wrong.getRejectedValue() : null, error));
			}
		});
	}

	private WrongSetting violation(ConfigurationPropertyName name, @Nullable Object value, ObjectError error) {
		String key = name.toString();
		String problem = (error instanceof FieldError) ? ValueProblem.of(key, value) : ValueProblem.WRONG;
		if (value != null && problem.startsWith(ValueProblem.WRONG) && !this.sources.contain(name)) {
			return WrongSetting.ofDefault(key, ValueProblem.shown(key, value), message(error));
		}
		return WrongSetting.of(key, problem, message(error), this.sources.file(name));
	}

	/**
	 * Whether a violation is merely a consequence of a value that can't be converted.
	 * Validation treats an unconvertible value as missing, so violations of its setting,
	 * of nested settings and of the containing list are meaningless.
	 */
	private boolean isConsequence(ConfigurationPropertyName name) {
		return this.unreadable.stream()
			.anyMatch((key) -> key.equals(name) || key.isAncestorOf(name)
					|| (name.getNumberOfElements() > 1 && name.isAncestorOf(key)));
	}

	private void add(WrongSetting setting) {
		this.wrong.putIfAbsent(setting.key(), setting);
	}

	/**
	 * Returns all wrong settings. Unknown keys come first, because a misspelt key often
	 * explains a missing one. After the unknown keys, the wrong settings follow in the
	 * order of the record components.
	 */
	List<WrongSetting> wrongSettings() {
		PropertiesRecordLoader.addTo(this.declared);
		List<WrongSetting> all = new ArrayList<>();
		this.sources.unknown(this.declared, this.unreadable).forEach((property) -> {
			String key = property.getName().toString();
			if (!this.wrong.containsKey(key)) {
				all.add(WrongSetting.unknown(key, SettingOrigin.of(property.getOrigin()),
						this.declared.closest(property.getName())));
			}
		});
		this.wrong.values()
			.stream()
			.sorted(Comparator
				.comparing((setting) -> this.declared.position(ConfigurationPropertyName.of(setting.key()))))
			.forEach(all::add);
		return all;
	}

	private static String message(ObjectError error) {
		return (error.getDefaultMessage() != null) ? error.getDefaultMessage() : "not valid";
	}

}
