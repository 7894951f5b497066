package dev.toritsugi.settings;

import java.util.Locale;

/**
 * One setting with which the server can't start.
 *
 * @param key the key in its canonical form, as in {@code call-center.greeting[0].text}
 * @param trouble what is wrong with it, as in "is missing"
 * @param expected what it should look like and where to find it
 */
record WrongSetting(String key, String trouble, String expected) {

	/**
	 * The name by which Boot finds the key in the environment. Of the two spellings that
	 * Boot knows, dashes removed or dashes to underscores, the second: it is Twilio's own
	 * (TWILIO_ACCOUNT_SID), and one can read it.
	 */
	String environmentVariable() {
		return this.key.replace("]", "").replaceAll("[.\\-\\[]", "_").toUpperCase(Locale.ROOT);
	}

	@Override
	public String toString() {
		return "%s %s: %s (environment: %s)".formatted(this.key, this.trouble, this.expected, environmentVariable());
	}

}
