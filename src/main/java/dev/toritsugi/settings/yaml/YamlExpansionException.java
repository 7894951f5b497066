package dev.toritsugi.settings.yaml;

import java.io.Serial;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Thrown if the aliases of a YAML file stand for too many values or for a collection that
 * contains them, or if too many collections are nested.
 */
class YamlExpansionException extends MarkedYAMLException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String advice;

	/**
	 * @param mark position of the alias or collection, or null if it is unknown
	 */
	YamlExpansionException(String problem, String advice, @Nullable Mark mark) {
		super(null, null, problem, mark);
		this.advice = advice;
	}

	String advice() {
		return this.advice;
	}

}
