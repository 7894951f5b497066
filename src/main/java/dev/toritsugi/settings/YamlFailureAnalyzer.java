package dev.toritsugi.settings;

import java.util.regex.Pattern;

import org.yaml.snakeyaml.constructor.DuplicateKeyException;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Describes in one line where and why a settings file is not valid YAML. Omits the text
 * of the invalid line, because it may contain a secret.
 */
class YamlFailureAnalyzer extends AbstractFailureAnalyzer<InvalidYamlException> {

	private static final Pattern FILE_TEXT = Pattern
		.compile("(?s)(undefined alias|undefined tag handle|duplicate key(?! [\\w.\\[\\]-]{1,40}$)) .*");

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidYamlException cause) {
		MarkedYAMLException reason = cause.reason();
		if (reason instanceof DuplicateKeyException) {
			return new FailureAnalysis(
					"%s%s: %s.".formatted(cause.file(), line(reason),
							problem(reason).replace("found duplicate key", "duplicate key")),
					"A key may occur only once. Merge the two entries, or remove one.", cause);
		}
		if (reason instanceof YamlExpansionException) {
			return new FailureAnalysis("%s%s: %s.".formatted(cause.file(), line(reason), reason.getProblem()),
					"Write the values out instead of the alias.", cause);
		}
		return new FailureAnalysis(
				"%s is not valid YAML%s: %s.".formatted(cause.file(), place(reason), problem(reason)),
				"Put values with special characters between single quotes, as in password-hash: '{bcrypt}$2a$10$…'; "
						+ "indent with spaces.",
				cause);
	}

	/**
	 * Returns the parser's problem description without text from the file, except for a
	 * duplicate key that cannot be a secret.
	 */
	private static String problem(MarkedYAMLException reason) {
		return FILE_TEXT.matcher(reason.getProblem()).replaceFirst("$1");
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
