package dev.toritsugi.sandbox.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Limits the size of the texts in a journal entry, because the journal stores 2,000
 * entries in memory.
 */
final class JournalText {

	private static final int LONGEST = 32_768;

	private static final int LONGEST_NAME = 256;

	private static final int LONGEST_LINE = 1_024;

	private static final int MOST_LINES = 100;

	private JournalText() {
	}

	/** Truncates a text to 32,768 characters. */
	static String truncate(String text) {
		return truncate(text, LONGEST);
	}

	/** Truncates alerts or notes to 100 lines of at most 1,024 characters. */
	static List<String> lines(List<String> lines) {
		List<String> kept = new ArrayList<>();
		lines.stream().limit(MOST_LINES).forEach((line) -> kept.add(truncate(line, LONGEST_LINE)));
		if (lines.size() > MOST_LINES) {
			kept.add("… (%,d lines in all)".formatted(lines.size()));
		}
		return List.copyOf(kept);
	}

	/**
	 * Truncates the names and values of parameters to 32,768 characters in all. The
	 * parameters beyond the limit are omitted, and a parameter named … contains the
	 * number of all parameters.
	 */
	static Map<String, List<String>> parameters(Map<String, List<String>> parameters) {
		Map<String, List<String>> kept = new LinkedHashMap<>();
		int left = LONGEST;
		for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
			if (left <= 0) {
				kept.put("…", List.of("(%,d parameters in all)".formatted(parameters.size())));
				break;
			}
			String name = truncate(parameter.getKey(), LONGEST_NAME);
			left -= name.length();
			List<String> values = new ArrayList<>();
			for (String value : parameter.getValue()) {
				if (left <= 0) {
					values.add("… (%,d values in all)".formatted(parameter.getValue().size()));
					break;
				}
				values.add(truncate(value, left));
				left -= Math.max(1, value.length());
			}
			kept.put(name, List.copyOf(values));
		}
		return kept;
	}

	private static String truncate(String text, int longest) {
		return (text.length() <= longest) ? text
				: "%s… (%,d characters in all)".formatted(text.substring(0, longest), text.length());
	}

}
