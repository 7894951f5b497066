package dev.toritsugi.sandbox.twiml;

import java.util.List;

/**
 * The contents of a TwiML document.
 *
 * @param verbs verbs to execute, in order
 * @param warnings errors in the document that Twilio reports in its debugger without
 * ending the execution
 */
public record TwimlDocument(List<Verb> verbs, List<Warning> warnings) {

	public TwimlDocument {
		verbs = List.copyOf(verbs);
		warnings = List.copyOf(warnings);
	}

	/**
	 * An error in the document that Twilio reports in its debugger without ending the
	 * execution.
	 *
	 * @param code Twilio's error number
	 */
	public record Warning(int code, String message) {

	}

}
