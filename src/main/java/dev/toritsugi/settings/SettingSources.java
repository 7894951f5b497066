package dev.toritsugi.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The sources of settings: files, the command line and the environment.
 */
class SettingSources {

	private final ConfigurableEnvironment environment;

	private final UnboundElementsSourceFilter notEnvironment = new UnboundElementsSourceFilter();

	SettingSources(ConfigurableEnvironment environment) {
		this.environment = environment;
	}

	@Nullable ConfigurationProperty find(ConfigurationPropertyName name) {
		for (ConfigurationPropertySource source : all()) {
			ConfigurationProperty property = source.getConfigurationProperty(name);
			if (property != null) {
				return property;
			}
		}
		return null;
	}

	/** Whether a source contains a setting or a key below it. */
	boolean contain(ConfigurationPropertyName name) {
		return all().stream()
			.anyMatch((source) -> source.getConfigurationProperty(name) != null
					|| source.containsDescendantOf(name) == ConfigurationPropertyState.PRESENT);
	}

	boolean isFromEnvironment(ConfigurationPropertyName name) {
		for (ConfigurationPropertySource source : all()) {
			if (source.getConfigurationProperty(name) != null) {
				return !this.notEnvironment.apply(source);
			}
		}
		return false;
	}

	/**
	 * Returns the file and line of a setting, or null if the setting was not read from a
	 * file. For a missing setting in a list, returns the line where its list element
	 * begins.
	 */
	@Nullable String file(ConfigurationPropertyName name) {
		for (ConfigurationPropertySource source : all()) {
			ConfigurationProperty property = source.getConfigurationProperty(name);
			if (property != null) {
				String line = SettingOrigin.file(property.getOrigin());
				return (line != null) ? line : fileOf(source);
			}
		}
		for (ConfigurationPropertyName parent = name; parent.getNumberOfElements() > 1; parent = parent.getParent()) {
			if (parent.equals(name) || parent.isLastElementIndexed()) {
				ConfigurationProperty child = firstBelow(parent);
				if (child != null) {
					return SettingOrigin.file(child.getOrigin());
				}
			}
		}
		return null;
	}

	/**
	 * Returns the file that a source was read from, or null if the source is not a file.
	 * An empty map in a YAML list has no line.
	 */
	private static @Nullable String fileOf(ConfigurationPropertySource source) {
		if (source instanceof IterableConfigurationPropertySource keys) {
			for (ConfigurationPropertyName key : keys) {
				ConfigurationProperty property = source.getConfigurationProperty(key);
				String line = (property != null) ? SettingOrigin.file(property.getOrigin()) : null;
				if (line != null) {
					return line.replaceFirst(", line [0-9]+$", "");
				}
			}
		}
		return null;
	}

	private @Nullable ConfigurationProperty firstBelow(ConfigurationPropertyName parent) {
		for (ConfigurationPropertySource source : all()) {
			if (source instanceof IterableConfigurationPropertySource keys) {
				ConfigurationProperty first = keys.stream()
					.filter(parent::isAncestorOf)
					.findFirst()
					.map(source::getConfigurationProperty)
					.orElse(null);
				if (first != null) {
					return first;
				}
			}
		}
		return null;
	}

	/**
	 * Returns the settings whose keys no record declares. A key is checked only if its
	 * first element equals or resembles the first element of a declared key. Environment
	 * variables are not checked, because variables such as TWILIO_PHONE_NUMBER may belong
	 * to other programs.
	 * @param declared keys that the records declare
	 * @param unreadable keys whose values can't be converted; their nested keys are not
	 * checked
	 */
	Collection<ConfigurationProperty> unknown(DeclaredKeys declared, Set<ConfigurationPropertyName> unreadable) {
		Set<String> prefixes = declared.all().stream().map(SettingSources::first).collect(Collectors.toSet());
		Map<ConfigurationPropertyName, ConfigurationProperty> unknown = new TreeMap<>();
		for (ConfigurationPropertySource source : all()) {
			if (this.notEnvironment.apply(source) && source instanceof IterableConfigurationPropertySource keys) {
				keys.stream()
					.filter((key) -> !key.isEmpty() && !declared.contain(key) && isOurs(first(key), prefixes)
							&& unreadable.stream().noneMatch((each) -> each.isAncestorOf(key)))
					.map(source::getConfigurationProperty)
					.filter(Objects::nonNull)
					.forEach((property) -> unknown.putIfAbsent(property.getName(), property));
			}
		}
		return unknown.values();
	}

	private static boolean isOurs(String first, Set<String> prefixes) {
		return prefixes.contains(first) || (first.length() > 5 && Similarity.closest(first, prefixes) != null);
	}

	private static String first(ConfigurationPropertyName key) {
		return key.getElement(0, Form.UNIFORM);
	}

	private List<ConfigurationPropertySource> all() {
		List<ConfigurationPropertySource> all = new ArrayList<>();
		ConfigurationPropertySources.get(this.environment).forEach(all::add);
		return all;
	}

}
