package dev.toritsugi.sandbox.voice.assignment;

import java.io.Serial;

/**
 * Thrown if an instruction can't be executed. The exception contains Twilio's error
 * number.
 */
final class InstructionException extends Exception {

	@Serial
	private static final long serialVersionUID = 1L;

	private final int code;

	InstructionException(int code, String message) {
		super(message);
		this.code = code;
	}

	/** Twilio's error number. */
	int code() {
		return this.code;
	}

}
