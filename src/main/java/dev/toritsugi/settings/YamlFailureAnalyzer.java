package dev.toritsugi.settings;

import org.yaml.snakeyaml.constructor.DuplicateKeyException;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Describes in one line where a settings file is not valid YAML. Omits the text of the
 * invalid line, because it may contain a secret.
 */
class YamlFailureAnalyzer extends AbstractFailureAnalyzer<InvalidYamlException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidYamlException cause) {
		MarkedYAMLException reason = cause.reason();
		if (reason instanceof DuplicateKeyException) {
			return new FailureAnalysis(
					"%s%s: %s.".formatted(cause.file(), line(reason),
							reason.getProblem().replace("found duplicate key", "duplicate key")),
					"A key may occur only once. Merge the two entries, or remove one.", cause);
		}
		return new FailureAnalysis(
				"%s is not valid YAML%s: %s.".formatted(cause.file(), place(reason), reason.getProblem()),
				"Put values with special characters between single quotes, as in password-hash: '{bcrypt}$2a$10$…'; "
						+ "indent with spaces.",
				cause);
	}

	private static String line(MarkedYAMLException reason) {
		Mark mark = reason.getProblemMark();
		return (mark != null) ? ", line " + (mark.getLine() + 1) : "";
	}

	private static String place(MarkedYAMLException reason) {
		Mark mark = reason.getProblemMark();
		return (mark != null) ? " at line %d, column %d".formatted(mark.getLine() + 1, mark.getColumn() + 1) : "";
	}

}
