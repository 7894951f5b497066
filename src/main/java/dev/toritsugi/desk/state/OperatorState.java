package dev.toritsugi.desk.state;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What an operator does at present.
 */
public enum OperatorState {

	/** The operator waits for a call. */
	AVAILABLE,
	/** The operator's phone rings. */
	RINGING,
	/** The operator talks with a caller. */
	TALKING,
	/** The operator does after-call work, or works on a message. */
	AFTER,
	/** The operator is in an activity without calls. */
	BREAK,
	/** The operator does not work. */
	OFFLINE,
	/** The operator's page is not reachable, or its phone is not registered. */
	RECONNECTING,
	/** The operator's page has no microphone. */
	NO_MICROPHONE;

	/** Returns the value in JSON, for example {@code no-microphone}. */
	@JsonValue
	String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
