package dev.toritsugi.sandbox.twiml;

import java.util.List;

/**
 * What a document says.
 *
 * @param verbs what to do with the call, in order
 * @param warnings what Twilio passes over and its debugger shows
 */
public record TwimlDocument(List<Verb> verbs, List<Warning> warnings) {

	public TwimlDocument {
		verbs = List.copyOf(verbs);
		warnings = List.copyOf(warnings);
	}

	/**
	 * Something that Twilio passes over.
	 *
	 * @param code Twilio's error number
	 */
	public record Warning(int code, String message) {

	}

}
