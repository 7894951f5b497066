package dev.toritsugi.settings;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in one line where a settings file is not valid YAML. Without the line itself,
 * which may hold a secret.
 */
class YamlFailureAnalyzer extends AbstractFailureAnalyzer<MarkedYAMLException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, MarkedYAMLException cause) {
		if (cause.getProblemMark() == null) {
			return null;
		}
		return new FailureAnalysis(
				"A settings file, as a rule application.yml, is not valid YAML at line %d, column %d: %s.".formatted(
						cause.getProblemMark().getLine() + 1, cause.getProblemMark().getColumn() + 1,
						cause.getProblem()),
				"Put values with special characters between single quotes, as in password-hash: '{bcrypt}$2a$10$…'; "
						+ "indent with spaces.",
				cause);
	}

}
