package dev.toritsugi.caller.twiml;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Replaces the placeholders in the text of a prompt.
 */
final class PromptTemplate {

	/**
	 * Ends of sentences. A Western full stop ends a sentence only before a blank, for
	 * example not in 9.30.
	 */
	private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[。！？])|(?<=[.!?])(?=\\s)");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)}");

	private PromptTemplate() {
	}

	/**
	 * Replaces the placeholders. Omits a sentence if one of its placeholders has no
	 * value, because the rest of the sentence would be wrong.
	 * @param values values by the names of placeholders, without braces
	 * @return the text without blanks at its ends, or an empty text if all sentences are
	 * omitted
	 */
	static String fill(String text, Map<String, String> values) {
		return BETWEEN_SENTENCES.splitAsStream(text)
			.filter((sentence) -> PLACEHOLDER.matcher(sentence)
				.results()
				.allMatch((placeholder) -> values.containsKey(placeholder.group(1))))
			.map((sentence) -> PLACEHOLDER.matcher(sentence)
				.replaceAll((placeholder) -> Matcher.quoteReplacement(values.getOrDefault(placeholder.group(1), ""))))
			.collect(Collectors.joining())
			.strip();
	}

}
