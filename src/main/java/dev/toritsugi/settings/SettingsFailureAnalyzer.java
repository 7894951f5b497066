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

	private static final String AT_LINE = "Correct each setting at the line in parentheses; application.yml.example shows "
			+ "every key.";

	private static final String BOTH = "Correct each setting at the file and line in parentheses. Set the others in "
			+ "application.yml (application.yml.example shows every key) or in the environment, under the names in "
			+ "parentheses.";

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
		return twilio ? places(wrong) + WITHOUT_ACCOUNT : places(wrong);
	}

	private static String places(List<WrongSetting> wrong) {
		if (wrong.stream().noneMatch(WrongSetting::namesFile)) {
			return SET;
		}
		return wrong.stream().anyMatch(WrongSetting::namesVariable) ? BOTH : AT_LINE;
	}

}
