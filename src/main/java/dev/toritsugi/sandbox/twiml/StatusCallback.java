package dev.toritsugi.sandbox.twiml;

import java.util.Set;

/**
 * A status callback that a TwiML document specifies: the callback URL and the events to
 * report.
 *
 * @param events Twilio's names of the events to report
 */
public record StatusCallback(TwimlUrl url, Set<String> events) {

	public StatusCallback {
		events = Set.copyOf(events);
	}

}
