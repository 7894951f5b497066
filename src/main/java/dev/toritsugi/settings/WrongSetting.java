package dev.toritsugi.settings;

import java.util.Locale;

/**
 * One setting with which the server can't start.
 *
 * @param key the key in its canonical form, as in {@code call-center.greeting[0].text}
 * @param trouble what is wrong with it, as in "is missing"
 * @param hint how to put it right
 */
record WrongSetting(String key, String trouble, String hint) {

	private static final String UNKNOWN = "is unknown";

	/**
	 * A setting that has no value, or another than it should.
	 * @param expected what it should look like and where to find it
	 */
	static WrongSetting of(String key, String trouble, String expected) {
		return new WrongSetting(key, trouble, "%s (environment: %s)".formatted(expected, environmentVariable(key)));
	}

	/**
	 * A key that nobody reads.
	 * @param place where it stands
	 */
	static WrongSetting unknown(String key, String place) {
		return new WrongSetting(key, UNKNOWN, place);
	}

	boolean isUnknown() {
		return UNKNOWN.equals(this.trouble);
	}

	/**
	 * The name by which Boot finds a key in the environment. Of the two spellings that
	 * Boot knows, dashes removed or dashes to underscores, the second: it is Twilio's own
	 * (TWILIO_ACCOUNT_SID), and one can read it.
	 */
	static String environmentVariable(String key) {
		return key.replace("]", "").replaceAll("[.\\-\\[]", "_").toUpperCase(Locale.ROOT);
	}

	@Override
	public String toString() {
		return this.key + " " + this.trouble + ": " + this.hint;
	}

}
