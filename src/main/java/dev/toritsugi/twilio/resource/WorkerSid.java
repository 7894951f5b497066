package dev.toritsugi.twilio.resource;

import java.util.regex.Pattern;

import dev.toritsugi.twilio.SidFormat;

/**
 * SID of a TaskRouter worker.
 *
 * @param value {@code WK} and 32 hex digits
 */
public record WorkerSid(String value) {

	private static final Pattern PATTERN = SidFormat.of("WK");

	/**
	 * @throws IllegalArgumentException if the value has another format; the message
	 * describes the format
	 */
	public WorkerSid {
		SidFormat.require(PATTERN, value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
