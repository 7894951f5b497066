package dev.toritsugi.settings;

import java.util.List;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Describes wrong settings in one line each, in place of Boot's blocks: the key, what the
 * value should look like, and where it stands or how the environment calls it. Comes
 * before Boot's own analyzers.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SettingsFailureAnalyzer extends AbstractFailureAnalyzer<WrongSettingsException> {

	private static final String SET = "Set them in application.yml (application.yml.example shows every key) or in "
			+ "the environment, by the names in parentheses.";

	private static final String CORRECT = "Correct the key or take it out; application.yml.example shows every key.";

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
