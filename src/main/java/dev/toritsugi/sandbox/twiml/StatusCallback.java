package dev.toritsugi.sandbox.twiml;

import java.util.Set;

/**
 * Whom Twilio tells how something goes.
 *
 * @param events what it is told of, in Twilio's words
 */
public record StatusCallback(TwimlLink link, Set<String> events) {

	public StatusCallback {
		events = Set.copyOf(events);
	}

}
