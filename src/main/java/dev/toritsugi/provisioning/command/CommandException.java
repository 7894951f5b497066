package dev.toritsugi.provisioning.command;

import java.io.Serial;

/**
 * Thrown if a command cannot be carried out. The message is printed unchanged.
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
