package dev.toritsugi.sandbox.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Dates as TaskRouter writes them: ISO 8601 in UTC, whole seconds.
 */
public final class Dates {

	private Dates() {
	}

	/**
	 * A date.
	 */
	public static String iso(Instant instant) {
		return instant.truncatedTo(ChronoUnit.SECONDS).toString();
	}

}
