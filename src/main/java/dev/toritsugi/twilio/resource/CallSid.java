package dev.toritsugi.twilio.resource;

import java.util.Optional;
import java.util.regex.Pattern;

import dev.toritsugi.twilio.SidFormat;

/**
 * SID of a call. The type is required wherever the SID becomes part of a request's path,
 * because any program can write any text into a task's attributes.
 *
 * @param value {@code CA} and 32 hex digits
 */
public record CallSid(String value) {

	private static final Pattern PATTERN = SidFormat.of("CA");

	/**
	 * @throws IllegalArgumentException if the value has another format; the message
	 * describes the format
	 */
	public CallSid {
		SidFormat.require(PATTERN, value);
	}

	/**
	 * Returns the SID in an attribute, or empty if the attribute contains no call SID.
	 */
	public static Optional<CallSid> of(Attributes attributes, String name) {
		return attributes.text(name).filter(CallSid::isValid).map(CallSid::new);
	}

	/** Whether a text is the SID of a call. */
	public static boolean isValid(String text) {
		return PATTERN.matcher(text).matches();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
