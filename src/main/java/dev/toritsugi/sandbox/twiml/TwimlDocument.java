package dev.toritsugi.sandbox.twiml;

import java.util.List;

/**
 * The contents of a TwiML document.
 *
 * @param verbs verbs to execute, in order
 * @param warnings errors in the document that Twilio reports in its debugger without
 * ending the execution
 * @param notes attributes that have an effect at Twilio and none in the sandbox
 */
public record TwimlDocument(List<Verb> verbs, List<Warning> warnings, List<String> notes) {

	public TwimlDocument {
		verbs = List.copyOf(verbs);
		warnings = List.copyOf(warnings);
		notes = List.copyOf(notes);
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
