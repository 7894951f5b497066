package dev.toritsugi.sandbox.voice.number;

import java.net.URI;
import java.util.Set;

/**
 * Where to report the progress of a call, and which events.
 *
 * @param method GET or POST
 * @param events out of initiated, ringing, answered, completed
 */
public record CallStatusCallback(String method, URI url, Set<String> events) {

	/** Reports only the end of a call. */
	public static final Set<String> COMPLETED = Set.of("completed");

}
