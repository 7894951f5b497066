package dev.toritsugi.twilio.resource;

import java.util.regex.Pattern;

import dev.toritsugi.twilio.SidFormat;

/**
 * SID of a TaskRouter reservation.
 *
 * @param value {@code WR} and 32 hex digits
 */
public record ReservationSid(String value) {

	private static final Pattern PATTERN = SidFormat.of("WR");

	/**
	 * @throws IllegalArgumentException if the value has another format; the message
	 * describes the format
	 */
	public ReservationSid {
		SidFormat.require(PATTERN, value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
