package dev.toritsugi.sandbox.api;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Formats dates as Twilio does, in UTC and whole seconds.
 */
public final class TwilioDateFormat {

	private static final DateTimeFormatter RFC_2822 = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z",
			Locale.ENGLISH);

	private TwilioDateFormat() {
	}

	/**
	 * A date in TaskRouter's format, ISO 8601.
	 */
	public static String iso(Instant instant) {
		return instant.truncatedTo(ChronoUnit.SECONDS).toString();
	}

	/**
	 * A date in the format of the API of 2010-04-01, RFC 2822 in UTC.
	 */
	public static String rfc2822(Instant instant) {
		return RFC_2822.format(instant.atOffset(ZoneOffset.UTC));
	}

}
