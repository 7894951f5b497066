package dev.toritsugi.caller.twiml;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Says the figures and the key of an announcement, so that they fit into a spoken
 * sentence.
 */
final class WaitingWords {

	private static final Map<Integer, String> JAPANESE = Map.of(1, "1分以内", 3, "2分から3分ほど", 5, "5分ほど", 10, "10分ほど", 15,
			"15分以上");

	private static final Map<Integer, String> ENGLISH = Map.of(1, "less than one minute", 3, "two to three minutes", 5,
			"about five minutes", 10, "about ten minutes", 15, "fifteen minutes or more");

	private WaitingWords() {
	}

	/**
	 * Returns the values of the placeholders in the announcements of a wait. In a
	 * language other than Japanese and English, the expected wait is a number of minutes.
	 */
	static Map<String, String> of(WaitingSound.Announcement figures, String key, String language) {
		String spoken = Locale.forLanguageTag(language).getLanguage();
		Map<String, String> values = new HashMap<>();
		values.put("offer-key", key(key, spoken));
		if (figures.position() > 0) {
			values.put("position", String.valueOf(figures.position()));
		}
		if (figures.minutes() > 0) {
			values.put("expected-wait", minutes(figures.minutes(), spoken));
		}
		return values;
	}

	private static String minutes(int minutes, String language) {
		String number = String.valueOf(minutes);
		return switch (language) {
			case "ja" -> JAPANESE.getOrDefault(minutes, number + "分ほど");
			case "en" -> ENGLISH.getOrDefault(minutes, number + " minutes");
			default -> number;
		};
	}

	private static String key(String key, String language) {
		return switch (key) {
			case "*" -> language.equals("ja") ? "米印" : language.equals("en") ? "star" : key;
			case "#" -> language.equals("ja") ? "シャープ" : language.equals("en") ? "the pound key" : key;
			default -> key;
		};
	}

}
