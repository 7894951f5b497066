package dev.toritsugi.settings;

import java.util.List;

import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Rejects a profile that resembles "sandbox", because a server with a misspelt sandbox
 * profile would use the real Twilio account. A profile that has a settings file of its
 * own is accepted.
 */
final class ProfileCheck {

	private static final String SANDBOX = "sandbox";

	private ProfileCheck() {
	}

	static void check(ConfigurableEnvironment environment) {
		for (String profile : environment.getActiveProfiles()) {
			if (!SANDBOX.equals(profile) && Similarity.closest(profile, List.of(SANDBOX)) != null
					&& !hasFile(environment, profile)) {
				throw new WrongSettingsException(
						List.of(new WrongSetting("spring.profiles.active",
								"names an unknown profile (\"" + profile + "\")", "did you mean " + SANDBOX + "?")),
						null);
			}
		}
	}

	private static boolean hasFile(ConfigurableEnvironment environment, String profile) {
		return environment.getPropertySources()
			.stream()
			.anyMatch((source) -> source.getName().contains("-" + profile + "."));
	}

}
