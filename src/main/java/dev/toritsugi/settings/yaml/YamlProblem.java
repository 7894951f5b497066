package dev.toritsugi.settings.yaml;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.DuplicateKeyException;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Describes in one sentence where and why a file is not valid YAML. Omits the text of the
 * invalid line, because it may contain a secret.
 */
final class YamlProblem {

	private static final Pattern FILE_TEXT = Pattern
		.compile("(?s)(undefined alias|undefined tag handle|duplicate key(?! [\\w.\\[\\]-]{1,40}$)) .*");

	private static final String QUOTES = "Put values with special characters between single quotes, as in "
			+ "password-hash: '{bcrypt}$2a$10$…'; indent with spaces.";

	/** SnakeYAML's limit, in code points. */
	private static final int MAXIMUM_LENGTH = new LoaderOptions().getCodePointLimit();

	private YamlProblem() {
	}

	/**
	 * Describes an exception of SnakeYAML.
	 * @param text the text of the file
	 */
	static InvalidYamlException of(String file, String text, YAMLException reason) {
		if (reason instanceof MarkedYAMLException marked) {
			return of(file, marked);
		}
		if (reason instanceof ReaderException unprintable) {
			return of(file, lineAt(text, unprintable.getPosition()),
					"the character U+%04X is not allowed in YAML".formatted(unprintable.getCodePoint()),
					"Remove the character, or write it as an escape, as in \"\\u%04x\"."
						.formatted(unprintable.getCodePoint()),
					reason);
		}
		if (text.codePointCount(0, text.length()) > MAXIMUM_LENGTH) {
			return of(file, 0, "the file is too long", "Split the file: spring.config.import names further files.",
					reason);
		}
		return invalidScalar(file, text, reason);
	}

	/**
	 * Describes a value that cannot be converted to the type of its tag, as in
	 * {@code !!int x}.
	 */
	static InvalidYamlException invalidScalar(String file, String text, RuntimeException reason) {
		return of(file, YamlScalarLocator.lineOfInvalidScalar(text), "a value does not have its type",
				"Put the value between quotes, and remove its tag.", reason);
	}

	/**
	 * Describes a problem.
	 * @param line number of the line, beginning with 1, or 0 if the whole file is wrong
	 * @param problem the problem, without a full stop
	 */
	static InvalidYamlException of(String file, int line, String problem, String advice, Throwable reason) {
		return new InvalidYamlException("%s%s: %s.".formatted(file, (line > 0) ? ", line " + line : "", problem),
				advice, reason);
	}

	private static InvalidYamlException of(String file, MarkedYAMLException reason) {
		int line = line(reason.getProblemMark());
		if (reason instanceof DuplicateKeyException) {
			return of(file, line, problem(reason).replace("found duplicate key", "duplicate key"),
					"A key may occur only once. Merge the two entries, or remove one.", reason);
		}
		if (reason instanceof YamlExpansionException limit) {
			return of(file, line, limit.getProblem(), limit.advice(), reason);
		}
		return new InvalidYamlException(
				"%s is not valid YAML%s: %s.".formatted(file, place(reason.getProblemMark()), problem(reason)), QUOTES,
				reason);
	}

	/**
	 * Returns the parser's problem description without text from the file, except for a
	 * duplicate key that cannot be a secret.
	 */
	private static String problem(MarkedYAMLException reason) {
		return FILE_TEXT.matcher(reason.getProblem()).replaceFirst("$1");
	}

	private static int line(@Nullable Mark mark) {
		return (mark != null) ? mark.getLine() + 1 : 0;
	}

	private static String place(@Nullable Mark mark) {
		return (mark != null) ? " at line %d, column %d".formatted(mark.getLine() + 1, mark.getColumn() + 1) : "";
	}

	/** Returns the number of the line that contains a code point. */
	private static int lineAt(String text, int codePoint) {
		int end = text.offsetByCodePoints(0, Math.min(codePoint, text.codePointCount(0, text.length())));
		return (int) text.substring(0, end).chars().filter((each) -> each == '\n').count() + 1;
	}

}
