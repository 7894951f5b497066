package dev.toritsugi.sandbox.twiml;

import java.util.Set;

/**
 * Where a document wants events reported, and which.
 *
 * @param events Twilio's names of the events
 */
public record StatusCallback(TwimlUrl url, Set<String> events) {

	public StatusCallback {
		events = Set.copyOf(events);
	}

}
