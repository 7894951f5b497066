package dev.toritsugi.settings;

import java.util.List;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Describes each wrong setting in one line: the key, the problem, the valid values, and
 * the file and line or the environment variable. Runs before Spring Boot's own analyzers,
 * which print a block of several lines for each setting.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SettingsFailureAnalyzer extends AbstractFailureAnalyzer<WrongSettingsException> {

	private static final String SET = "Set them in application.yml (application.yml.example shows every key) or in "
			+ "the environment, under the names in parentheses.";

	private static final String CORRECT = "Correct or remove the key; application.yml.example shows every key.";

	private static final String WITHOUT_ACCOUNT = "\nTo try the server without a Twilio account, add: "
			+ "--spring.profiles.active=sandbox";

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, WrongSettingsException cause) {
		return new FailureAnalysis(cause.getMessage(), action(cause.settings()), cause);
	}

	private static String action(List<WrongSetting> wrong) {
		if (wrong.stream().allMatch(WrongSetting::isUnknown)) {
			return CORRECT;
		}
		boolean twilio = wrong.stream().anyMatch((setting) -> setting.key().startsWith("twilio."));
		return twilio ? SET + WITHOUT_ACCOUNT : SET;
	}

}
