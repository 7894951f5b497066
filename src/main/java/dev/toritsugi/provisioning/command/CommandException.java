package dev.toritsugi.provisioning.command;

import java.io.Serial;

/**
 * The command cannot do what it was asked for. The message is printed as it is.
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
