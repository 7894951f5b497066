package dev.toritsugi.desk.presence;

import java.util.regex.Pattern;

/**
 * Validates the ID of a session, which a page makes when the operator starts work in it.
 */
public final class SessionId {

	private static final Pattern FORMAT = Pattern.compile("[A-Za-z0-9-]{8,64}");

	private SessionId() {
	}

	/**
	 * Whether an ID consists of 8 to 64 letters, digits and hyphens.
	 */
	public static boolean isValid(String id) {
		return FORMAT.matcher(id).matches();
	}

}
