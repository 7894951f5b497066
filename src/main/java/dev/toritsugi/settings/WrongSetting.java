package dev.toritsugi.settings;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A setting that prevents the application from starting.
 *
 * @param key the key in its canonical form, for example
 * {@code call-center.greeting[0].text}
 * @param problem description of the problem, for example "is missing"
 * @param hint how to correct the setting, and where it was read
 */
record WrongSetting(String key, String problem, String hint) {

	private static final String UNKNOWN = "is unknown";

	private static final String ENVIRONMENT = "environment: ";

	/**
	 * Describes a missing or invalid setting.
	 * @param expected description of a valid value
	 * @param file file and line of the setting, or null if it was not read from a file
	 */
	static WrongSetting of(String key, String problem, String expected, @Nullable String file) {
		String place = (file != null) ? file : ENVIRONMENT + environmentVariable(key);
		return new WrongSetting(key, problem, "%s (%s)".formatted(expected, place));
	}

	/**
	 * Describes a missing setting whose default does not fit the other settings.
	 */
	static WrongSetting ofDefault(String key, String shown, String expected) {
		return new WrongSetting(key, "is not set, and its default does not fit (\"%s\")".formatted(shown), expected);
	}

	/**
	 * Describes a setting whose key no {@code @ConfigurationProperties} record declares.
	 * @param origin where the setting was read
	 * @param meant the declared key that resembles the unknown key, or null if no
	 * declared key does
	 */
	static WrongSetting unknown(String key, String origin, @Nullable String meant) {
		return new WrongSetting(key, UNKNOWN, (meant != null) ? origin + "; did you mean " + meant + "?" : origin);
	}

	/**
	 * Whether the hint names an environment variable, because the setting was not read
	 * from a file.
	 */
	boolean namesVariable() {
		return this.hint.contains("(" + ENVIRONMENT);
	}

	/** Whether the hint names the file, and usually the line, of the setting. */
	boolean namesFile() {
		return this.hint.endsWith(")") && !namesVariable();
	}

	boolean isUnknown() {
		return UNKNOWN.equals(this.problem);
	}

	/**
	 * Returns the name of the environment variable for a key. Spring Boot accepts two
	 * spellings: dashes removed, or dashes replaced by underscores. This method uses
	 * underscores, because they are readable and Twilio uses them too, for example in
	 * TWILIO_ACCOUNT_SID.
	 */
	static String environmentVariable(String key) {
		return key.replace("]", "").replaceAll("[.\\-\\[]", "_").toUpperCase(Locale.ROOT);
	}

	@Override
	public String toString() {
		return this.key + " " + this.problem + ": " + this.hint;
	}

}
