package dev.toritsugi.provisioning;

import java.io.Serial;

/**
 * The command can't do what it was asked for; the message says why, in a line for people.
 */
final class InvocationException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	InvocationException(String message) {
		super(message);
	}

	InvocationException(String message, Throwable cause) {
		super(message, cause);
	}

}
