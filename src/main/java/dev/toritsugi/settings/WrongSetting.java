package dev.toritsugi.settings;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A setting with which the application can't start.
 *
 * @param key the key in its canonical form, as in {@code call-center.greeting[0].text}
 * @param problem what is wrong with it, as in "is missing"
 * @param hint how to put it right
 */
record WrongSetting(String key, String problem, String hint) {

	private static final String UNKNOWN = "is unknown";

	/**
	 * A setting that has no value, or another than it should.
	 * @param expected what it should look like and where to find it
	 * @param file the file and line in which it stands, if any
	 */
	static WrongSetting of(String key, String problem, String expected, @Nullable String file) {
		String place = (file != null) ? file : "environment: " + environmentVariable(key);
		return new WrongSetting(key, problem, "%s (%s)".formatted(expected, place));
	}

	/**
	 * A key that no record declares.
	 * @param origin where it stands
	 * @param meant the key that was probably meant, if any
	 */
	static WrongSetting unknown(String key, String origin, @Nullable String meant) {
		return new WrongSetting(key, UNKNOWN, (meant != null) ? origin + "; did you mean " + meant + "?" : origin);
	}

	boolean isUnknown() {
		return UNKNOWN.equals(this.problem);
	}

	/**
	 * The name by which Boot finds a key in the environment. Boot knows two spellings,
	 * dashes removed and dashes replaced by underscores. This is the second: Twilio uses
	 * it too (TWILIO_ACCOUNT_SID), and it is readable.
	 */
	static String environmentVariable(String key) {
		return key.replace("]", "").replaceAll("[.\\-\\[]", "_").toUpperCase(Locale.ROOT);
	}

	@Override
	public String toString() {
		return this.key + " " + this.problem + ": " + this.hint;
	}

}
