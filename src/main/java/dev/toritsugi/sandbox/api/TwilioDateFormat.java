package dev.toritsugi.sandbox.api;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Formats times as Twilio's REST APIs do, in UTC and whole seconds.
 */
public final class TwilioDateFormat {

	private static final DateTimeFormatter RFC_2822 = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z",
			Locale.ENGLISH);

	private TwilioDateFormat() {
	}

	/**
	 * Formats a time in ISO 8601, as TaskRouter's API does.
	 */
	public static String iso(Instant instant) {
		return instant.truncatedTo(ChronoUnit.SECONDS).toString();
	}

	/**
	 * Formats a time in RFC 2822, as the 2010-04-01 API does.
	 */
	public static String rfc2822(Instant instant) {
		return RFC_2822.format(instant.atOffset(ZoneOffset.UTC));
	}

}
