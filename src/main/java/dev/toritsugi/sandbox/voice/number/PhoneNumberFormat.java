package dev.toritsugi.sandbox.voice.number;

import java.util.regex.Pattern;

/**
 * The format E.164 of phone numbers, such as {@code +12025550100}.
 */
public final class PhoneNumberFormat {

	private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

	private PhoneNumberFormat() {
	}

	/**
	 * Whether a text is a phone number in E.164 with 7 to 15 digits.
	 */
	public static boolean isE164(String text) {
		return E164.matcher(text).matches();
	}

}
