package dev.toritsugi.settings;

import java.util.List;

import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Refuses a profile that is a misspelt "sandbox": the server would work with the real
 * account. Profiles of a company's own are theirs to name.
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
