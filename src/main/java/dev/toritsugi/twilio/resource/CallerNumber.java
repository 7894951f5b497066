package dev.toritsugi.twilio.resource;

import java.util.Locale;
import java.util.Set;

/**
 * The number of a caller as Twilio sends it, as the parameter {@code From} or as a task's
 * attribute {@code from}.
 */
public final class CallerNumber {

	/**
	 * Numbers that Twilio sends if a caller's number is withheld. They spell ANONYMOUS,
	 * RESTRICTED, BLOCKED, UNKNOWN and UNAVAILABLE on a telephone's keys.
	 */
	private static final Set<String> WITHHELD_NUMBERS = Set.of("+266696687", "+7378742833", "+2562533", "+8656696",
			"+86282452253");

	private static final Set<String> WITHHELD_NAMES = Set.of("anonymous", "restricted", "blocked", "unknown",
			"unavailable", "private", "withheld");

	private CallerNumber() {
	}

	/**
	 * Whether a caller's number is withheld. Twilio sends a number without meaning, a
	 * word, or nothing.
	 */
	public static boolean isWithheld(String number) {
		String bare = number.strip().replaceFirst("(?i)^(client|sips?):", "").replaceFirst("@.*", "");
		return bare.isEmpty() || WITHHELD_NUMBERS.contains("+" + bare.replaceFirst("^\\+", ""))
				|| WITHHELD_NAMES.contains(bare.toLowerCase(Locale.ROOT));
	}

}
