package dev.toritsugi.twilio.resource;

import java.util.regex.Pattern;

import dev.toritsugi.twilio.SidFormat;

/**
 * SID of a TaskRouter task.
 *
 * @param value {@code WT} and 32 hex digits
 */
public record TaskSid(String value) {

	private static final Pattern PATTERN = SidFormat.of("WT");

	/**
	 * @throws IllegalArgumentException if the value has another format; the message
	 * describes the format
	 */
	public TaskSid {
		SidFormat.require(PATTERN, value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
