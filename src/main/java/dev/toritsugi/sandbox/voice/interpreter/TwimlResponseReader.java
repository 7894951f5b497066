package dev.toritsugi.sandbox.voice.interpreter;

import java.net.URI;
import java.util.List;

import dev.toritsugi.sandbox.engine.WebhookAnswer;
import dev.toritsugi.sandbox.twiml.TwimlDocument;
import dev.toritsugi.sandbox.twiml.TwimlException;
import dev.toritsugi.sandbox.twiml.Verb;
import dev.toritsugi.sandbox.twiml.parser.TwimlParser;

/**
 * Reads the TwiML in an application's response to a voice webhook.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml">Twilio: TwiML for voice</a>
 */
final class TwimlResponseReader {

	private static final int HTTP_RETRIEVAL_FAILURE = 11200;

	private static final int HTTP_CONNECTION_FAILURE = 11205;

	private static final int BODY_TOO_LARGE = 11750;

	private static final int INVALID_CONTENT_TYPE = 12300;

	private static final List<String> TYPES = List.of("text/xml", "application/xml", "text/html");

	private TwimlResponseReader() {
	}

	/**
	 * Reads the document in a response. An audio response becomes the verb Play, and a
	 * plain-text response becomes the verb Say.
	 * @param url URL that was requested
	 * @throws TwimlException if the response can't be executed; the exception contains
	 * Twilio's error number
	 */
	static TwimlDocument read(URI url, WebhookAnswer answer) throws TwimlException {
		if (answer.isTooLarge() && answer.ok()) {
			throw new TwimlException(BODY_TOO_LARGE, "%s: %s".formatted(url.getPath(), answer.problem()));
		}
		if (answer.failure() != null) {
			throw new TwimlException(HTTP_CONNECTION_FAILURE,
					"%s did not answer: %s".formatted(url.getPath(), answer.failure()));
		}
		if (!answer.ok()) {
			throw new TwimlException(HTTP_RETRIEVAL_FAILURE,
					"%s answered with %s".formatted(url.getPath(), answer.problem()));
		}
		String type = answer.contentType();
		if (type.startsWith("audio/")) {
			return document(new Verb.Play(url.toString()));
		}
		if (type.equals("text/plain") && !answer.body().stripLeading().startsWith("<")) {
			return document(new Verb.Say(answer.body().strip(), null, null));
		}
		if (!TYPES.contains(type) && !type.equals("text/plain")) {
			throw new TwimlException(INVALID_CONTENT_TYPE,
					"%s answered with Content-Type \"%s\", which is not a type for TwiML".formatted(url.getPath(),
							type));
		}
		try {
			return TwimlParser.parse(answer.body());
		}
		catch (TwimlException ex) {
			throw new TwimlException(ex.code(), url.getPath() + ": " + ex.getMessage());
		}
	}

	private static TwimlDocument document(Verb verb) {
		return new TwimlDocument(List.of(verb), List.of(), List.of());
	}

}
