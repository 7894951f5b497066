package dev.toritsugi.settings;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * What a person is told of wrong settings: one line each, and what to do.
 */
final class Advice {

	private static final String SET = "Set them in application.yml (application.yml.example shows every key) or in "
			+ "the environment, by the names in parentheses.";

	private static final String CORRECT = "Correct the key or take it out; application.yml.example shows every key.";

	private static final String WITHOUT_ACCOUNT = "\nTo try the server without a Twilio account, add: "
			+ "--spring.profiles.active=sandbox";

	private Advice() {
	}

	static FailureAnalysis on(List<WrongSetting> wrong, Throwable cause) {
		String description = wrong.stream().map(WrongSetting::toString).collect(Collectors.joining("\n"));
		return new FailureAnalysis(description, action(wrong), cause);
	}

	private static String action(List<WrongSetting> wrong) {
		if (wrong.stream().allMatch(WrongSetting::isUnknown)) {
			return CORRECT;
		}
		boolean twilio = wrong.stream().anyMatch((setting) -> setting.key().startsWith("twilio."));
		return twilio ? SET + WITHOUT_ACCOUNT : SET;
	}

}
