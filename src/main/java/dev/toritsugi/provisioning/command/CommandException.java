package dev.toritsugi.provisioning.command;

import java.io.Serial;

/**
 * The command can't do what it was asked for; the message says why, in a line for people.
 */
final class CommandException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	CommandException(String message) {
		super(message);
	}

	CommandException(String message, Throwable cause) {
		super(message, cause);
	}

}
