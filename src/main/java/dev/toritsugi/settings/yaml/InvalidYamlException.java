package dev.toritsugi.settings.yaml;

import java.io.Serial;

/**
 * Thrown if a YAML file cannot be read. The message is one sentence with the file and,
 * unless the whole file is wrong, the line.
 */
public final class InvalidYamlException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String advice;

	InvalidYamlException(String sentence, String advice, Throwable cause) {
		super(sentence, cause);
		this.advice = advice;
	}

	/** Returns a sentence that says how to correct the file. */
	public String advice() {
		return this.advice;
	}

}
