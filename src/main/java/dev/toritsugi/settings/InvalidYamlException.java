package dev.toritsugi.settings;

import java.io.Serial;

import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Thrown if a settings file is not valid YAML.
 */
class InvalidYamlException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String file;

	private final transient MarkedYAMLException reason;

	InvalidYamlException(String file, MarkedYAMLException reason) {
		super(file + " is not valid YAML");
		this.file = file;
		this.reason = reason;
	}

	String file() {
		return this.file;
	}

	MarkedYAMLException reason() {
		return this.reason;
	}

}
