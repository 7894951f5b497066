package dev.toritsugi.provisioning.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import dev.toritsugi.provisioning.plan.DefinitionKey;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The settings files that were read, and whether any source defines a call centre.
 */
final class DefinitionSources {

	/**
	 * Keys that define the resources of a workspace. A file with other keys only, such as
	 * prompts, is no definition: an apply would replace the routes of the workspace by
	 * the defaults.
	 */
	private static final Set<String> DEFINING = Set.of("activities", "queues", "routes", "operators", "phone-numbers");

	/** Matches the name that Spring Boot gives to the property source of a file. */
	private static final Pattern FILE = Pattern.compile("Config resource 'file \\[(.+?)]' via location.*");

	private final ConfigurableEnvironment environment;

	DefinitionSources(ConfigurableEnvironment environment) {
		this.environment = environment;
	}

	/** Whether a file, the environment or the command line has a defining key. */
	boolean isDefined() {
		return DEFINING.stream().anyMatch(this::contain);
	}

	/** Returns the keys that define parts of a workspace and that no source has. */
	Set<DefinitionKey> undefinedKeys() {
		return Arrays.stream(DefinitionKey.values())
			.filter((key) -> !contain(key.key()))
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Whether a file, the environment or the command line has a key. */
	boolean contain(String key) {
		ConfigurationPropertyName name = ConfigurationPropertyName.of("call-center." + key);
		return StreamSupport.stream(ConfigurationPropertySources.get(this.environment).spliterator(), false)
			.anyMatch((source) -> source.getConfigurationProperty(name) != null
					|| source.containsDescendantOf(name) == ConfigurationPropertyState.PRESENT);
	}

	/**
	 * Returns the files that were read as one line, for example
	 * {@code application.yml, toritsugi-sids.yml}.
	 */
	String files() {
		List<String> files = new ArrayList<>();
		this.environment.getPropertySources().forEach((source) -> {
			Matcher file = FILE.matcher(source.getName());
			if (file.matches() && !files.contains(file.group(1))) {
				files.add(file.group(1));
			}
		});
		return files.isEmpty() ? "no settings file" : String.join(", ", files);
	}

}
