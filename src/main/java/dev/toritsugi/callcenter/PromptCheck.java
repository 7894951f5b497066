package dev.toritsugi.callcenter;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.toritsugi.callcenter.constraint.ViolationCollector;
import dev.toritsugi.callcenter.prompt.Prompt;

/**
 * Checks that each prompt has either a text or a recording.
 */
final class PromptCheck {

	private static final Pattern ANY_TEXT = Pattern.compile("(?s).*");

	private PromptCheck() {
	}

	/**
	 * Adds a violation for each wrong prompt.
	 * @param setting name of the component of the call centre that contains the prompts
	 * @param path path from this component to the list of prompts
	 */
	static void check(List<Prompt> prompts, ViolationCollector violations, String setting, Object... path) {
		check(prompts, ANY_TEXT, "", violations, setting, path);
	}

	/**
	 * Adds a violation for each wrong prompt, and for each text in another form.
	 * @param text form of the texts
	 * @param expected description of this form
	 * @param setting name of the component of the call centre that contains the prompts
	 * @param path path from this component to the list of prompts
	 */
	static void check(List<Prompt> prompts, Pattern text, String expected, ViolationCollector violations,
			String setting, Object... path) {
		IntStream.range(0, prompts.size()).forEach((i) -> {
			if (!prompts.get(i).isSpokenOrPlayed()) {
				violations.add(ConsistencyCheck.PROMPT, setting, with(path, i));
			}
			else if (!text.matcher(String.valueOf(prompts.get(i).text())).matches()) {
				violations.add(expected, setting, with(path, i, "text"));
			}
		});
	}

	private static Object[] with(Object[] path, Object... end) {
		return Stream.concat(Stream.of(path), Stream.of(end)).toArray();
	}

}
