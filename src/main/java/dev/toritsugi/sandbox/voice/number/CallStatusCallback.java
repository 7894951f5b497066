package dev.toritsugi.sandbox.voice.number;

import java.net.URI;
import java.util.Set;

/**
 * A status callback for the progress of a call: the URL and the events to report.
 *
 * @param method HTTP method, GET or POST
 * @param events names of the events to report: initiated, ringing, answered, completed
 */
public record CallStatusCallback(String method, URI url, Set<String> events) {

	/** The events of a status callback that reports only the end of a call. */
	public static final Set<String> COMPLETED = Set.of("completed");

}
