package dev.toritsugi.callcenter.callers;

import java.nio.file.Path;

import jakarta.validation.constraints.NotNull;

/**
 * Operators to whom callers are known. The task of such a caller has the attribute
 * {@code known_operator}, which a route's step can use as {@code known-worker-name}.
 *
 * @param file File with a number, a comma and the name of a worker on each line.
 */
public record KnownOperators(
		@NotNull(message = "the path of a file with lines such as +819012345678,alice") Path file) {

	/** Name of the task attribute with the friendly name of the operator's worker. */
	public static final String ATTRIBUTE = "known_operator";

}
