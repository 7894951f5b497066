package dev.toritsugi.sandbox.twiml.parser;

import dev.toritsugi.sandbox.twiml.TwimlException;
import dev.toritsugi.sandbox.twiml.TwimlUrl;
import dev.toritsugi.sandbox.twiml.Verb;

/**
 * Reads the verbs Redirect, Hangup, Reject and Leave.
 */
final class FlowVerbReader {

	private static final int INVALID_REDIRECT_METHOD = 13710;

	private FlowVerbReader() {
	}

	static Verb read(VerbElement element) throws TwimlException {
		for (VerbElement child : element.children()) {
			throw TwimlParser.unknown(child);
		}
		return switch (element.name()) {
			case "Redirect" ->
				new Verb.Redirect(new TwimlUrl(VerbElement.url(element.content(), TwimlException.INVALID_URL),
						element.method("method", "POST", INVALID_REDIRECT_METHOD)));
			case "Reject" -> new Verb.Reject(
					element.oneOf("reason", "rejected", TwimlException.SCHEMA_VALIDATION, "rejected", "busy")
						.equals("busy"));
			case "Leave" -> new Verb.Leave();
			default -> new Verb.Hangup();
		};
	}

}
