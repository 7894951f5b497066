package dev.toritsugi.sandbox.voice.number;

import java.net.URI;
import java.util.Set;

/**
 * Whom to tell how a call goes.
 *
 * @param method GET or POST
 * @param events out of initiated, ringing, answered, completed
 */
public record CallStatusCallback(String method, URI url, Set<String> events) {

	/** Of the end alone. */
	public static final Set<String> COMPLETED = Set.of("completed");

}
