package dev.toritsugi.operator.limit;

import java.util.Locale;

/**
 * The name and the origin of a sign-in with a password.
 *
 * @param name sign-in name in lower case, at most 100 characters; an operator with this
 * name need not exist
 * @param source where the sign-in comes from
 */
record SignInAttempt(String name, SignInSource source) {

	/** Bounds the memory for names that an attacker invents. */
	private static final int LONGEST_NAME = 100;

	SignInAttempt {
		name = name.substring(0, Math.min(name.length(), LONGEST_NAME)).toLowerCase(Locale.ROOT);
	}

}
