package dev.toritsugi.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.Ordered;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Prevents the sandbox from using a real Twilio account. In the profile {@code sandbox},
 * the {@code twilio.*} keys in {@code application-sandbox.yml} override environment
 * variables and all other configuration files. The command line overrides
 * {@code application-sandbox.yml}, except that the keys that would connect the server to
 * Twilio are refused there. All keys without the prefix {@code twilio}, such as
 * {@code call-center.*}, can be overridden as usual.
 */
class SandboxEnvironmentPostProcessor implements EnvironmentPostProcessor, Ordered {

	private static final String FILE = "application-sandbox.yml";

	private static final Set<String> REFUSED = Set.of("twilio.api-base-url", "twilio.region", "twilio.edge");

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (!environment.acceptsProfiles(Profiles.of("sandbox"))) {
			return;
		}
		Map<String, Object> twilio = new LinkedHashMap<>();
		fileValues(environment).forEach((name, value) -> {
			Object option = option(environment, name);
			twilio.put(name, (option != null) ? option : value);
		});
		if ("".equals(environment.getProperty("call-center.post-work-activity"))) {
			// An empty value means that the call centre has no post-work activity. The
			// SID in the file would belong to no activity.
			twilio.put("twilio.post-work-activity-sid", "");
		}
		environment.getPropertySources().addFirst(new MapPropertySource("sandbox", twilio));
	}

	/**
	 * Returns an order with which this post-processor runs after Spring Boot has read the
	 * configuration files.
	 */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	private static Map<String, Object> fileValues(ConfigurableEnvironment environment) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (PropertySource<?> source : environment.getPropertySources()) {
			if (source instanceof EnumerablePropertySource<?> file && source.getName().contains(FILE)) {
				Stream.of(file.getPropertyNames())
					.filter((name) -> name.startsWith("twilio."))
					.forEach((name) -> values.putIfAbsent(name, String.valueOf(file.getProperty(name))));
			}
		}
		return values;
	}

	/**
	 * Returns the value of a key on the command line, as an argument or as a system
	 * property, or null if the command line does not contain the key.
	 */
	private static @Nullable Object option(ConfigurableEnvironment environment, String name) {
		return Stream
			.of(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME,
					StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)
			.map(environment.getPropertySources()::get)
			.map((source) -> (source != null) ? property(source, name) : null)
			.filter((property) -> property != null)
			.findFirst()
			.map((property) -> allowed(name, property.getValue()))
			.orElse(null);
	}

	private static @Nullable ConfigurationProperty property(PropertySource<?> source, String name) {
		ConfigurationPropertySource properties = ConfigurationPropertySource.from(source);
		return (properties != null) ? properties.getConfigurationProperty(ConfigurationPropertyName.adapt(name, '.'))
				: null;
	}

	private static Object allowed(String name, Object value) {
		if (REFUSED.contains(name) && !"".equals(value)) {
			throw new InvalidConfigurationPropertyValueException(name, value,
					"In the profile sandbox, the server always uses the sandbox in its own process.");
		}
		return value;
	}

}
