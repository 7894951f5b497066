package dev.toritsugi.settings;

import java.io.Serial;

/**
 * Thrown if the settings of a command are invalid. Spring Boot has already logged the
 * reason.
 */
public final class InvalidSettingsException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	InvalidSettingsException(RuntimeException cause) {
		super(cause);
	}

}
