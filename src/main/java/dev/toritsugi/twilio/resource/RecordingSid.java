package dev.toritsugi.twilio.resource;

import java.util.regex.Pattern;

import dev.toritsugi.twilio.SidFormat;

/**
 * SID of a recording.
 *
 * @param value {@code RE} and 32 hex digits
 */
public record RecordingSid(String value) {

	private static final Pattern PATTERN = SidFormat.of("RE");

	/**
	 * @throws IllegalArgumentException if the value has another format; the message
	 * describes the format
	 */
	public RecordingSid {
		SidFormat.require(PATTERN, value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
