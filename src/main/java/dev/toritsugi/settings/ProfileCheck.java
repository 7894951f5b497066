package dev.toritsugi.settings;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;

import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/**
 * Rejects a profile that resembles "sandbox", because a server with a misspelt sandbox
 * profile would use the real Twilio account. A profile is accepted if it has a settings
 * file, a document in a settings file, or a profile group.
 */
final class ProfileCheck {

	private static final String SANDBOX = "sandbox";

	private static final String MISSPELT_KEY = "spring.profile.active";

	private ProfileCheck() {
	}

	static void check(ConfigurableEnvironment environment) {
		if (environment.containsProperty(MISSPELT_KEY)) {
			throw new WrongSettingsException(List.of(new WrongSetting(MISSPELT_KEY, "is unknown",
					"it selects no profile; did you mean spring.profiles.active?")), null);
		}
		for (String profile : environment.getActiveProfiles()) {
			if (!SANDBOX.equals(profile) && Similarity.closest(profile, List.of(SANDBOX)) != null
					&& !isDefined(environment, profile)) {
				throw new WrongSettingsException(
						List.of(new WrongSetting("spring.profiles.active",
								"names an unknown profile (\"" + profile + "\")", "did you mean " + SANDBOX + "?")),
						null);
			}
		}
	}

	private static boolean isDefined(ConfigurableEnvironment environment, String profile) {
		return environment.getPropertySources()
			.stream()
			.anyMatch((source) -> source.getName().contains("-" + profile + ".") || hasDocument(source, profile))
				|| Binder.get(environment)
					.bind("spring.profiles.group", Bindable.mapOf(String.class, Object.class))
					.map((groups) -> groups.containsKey(profile))
					.orElse(false);
	}

	/** Documents of other profiles are not among the sources. */
	private static boolean hasDocument(PropertySource<?> source, String profile) {
		return Stream
			.of("spring.config.activate.on-profile", "spring.config.activate.on-profile[0]",
					"spring.config.activate.onProfile")
			.map(source::getProperty)
			.filter(Objects::nonNull)
			.anyMatch((value) -> List.of(value.toString().split("[^\\w.+@-]+")).contains(profile));
	}

}
