package dev.toritsugi.settings;

import java.util.List;
import java.util.stream.StreamSupport;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Rejects a profile that resembles "sandbox", because a server with a misspelt sandbox
 * profile would use the real Twilio account. A profile that resembles "sandbox" is
 * accepted if a settings file, a document in a settings file, or a profile group defines
 * it.
 */
final class ProfileCheck {

	private static final String SANDBOX = "sandbox";

	private static final Bindable<List<String>> LIST = Bindable.listOf(String.class);

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
		return hasFile(environment, profile) || hasDocument(environment, profile) || isGroup(environment, profile);
	}

	private static boolean hasFile(ConfigurableEnvironment environment, String profile) {
		return environment.getPropertySources()
			.stream()
			.anyMatch((source) -> source.getName().contains("-" + profile + "."));
	}

	/**
	 * Whether a loaded YAML document is activated by the profile. Spring Boot loads each
	 * document as a separate property source, and omits documents of inactive profiles.
	 */
	private static boolean hasDocument(ConfigurableEnvironment environment, String profile) {
		return StreamSupport.stream(ConfigurationPropertySources.get(environment).spliterator(), false)
			.map((source) -> new Binder(source).bind("spring.config.activate.on-profile", LIST).orElse(List.of()))
			.flatMap(List::stream)
			.anyMatch((expression) -> List.of(expression.split("[^\\w.+@-]+")).contains(profile));
	}

	private static boolean isGroup(ConfigurableEnvironment environment, String profile) {
		return Binder.get(environment)
			.bind("spring.profiles.group", Bindable.mapOf(String.class, Object.class))
			.map((groups) -> groups.containsKey(profile))
			.orElse(false);
	}

}
