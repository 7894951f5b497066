package dev.toritsugi.provisioning.command;

import java.io.Serial;

import dev.toritsugi.settings.TerminalText;

/**
 * Thrown if a command cannot be carried out. The message is printed unchanged.
 */
final class CommandException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	CommandException(String message) {
		super(TerminalText.ofLines(message));
	}

	CommandException(String message, Throwable cause) {
		super(TerminalText.ofLines(message), cause);
	}

}
