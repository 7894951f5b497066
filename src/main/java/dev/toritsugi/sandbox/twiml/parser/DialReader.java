package dev.toritsugi.sandbox.twiml.parser;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.sandbox.twiml.AttributeValues;
import dev.toritsugi.sandbox.twiml.Dial;
import dev.toritsugi.sandbox.twiml.RecordingOptions;
import dev.toritsugi.sandbox.twiml.StatusCallback;
import dev.toritsugi.sandbox.twiml.TwimlException;
import dev.toritsugi.sandbox.twiml.Verb;
import org.jspecify.annotations.Nullable;

/**
 * Reads the verb Dial.
 */
final class DialReader {

	private static final VerbElement.Codes ACTION = new VerbElement.Codes(TwimlException.INVALID_URL, 13210);

	private static final int INVALID_TIMEOUT = 13212;

	private static final int INVALID_HANGUP_ON_STAR = 13213;

	private static final int INVALID_NESTED_ELEMENT = 13215;

	private static final int INVALID_TIME_LIMIT = 13216;

	private static final int INVALID_RECORD = 13217;

	private static final int INVALID_NUMBER = 13223;

	private static final int TOO_MANY = 13250;

	/**
	 * Maximum number of phones in one Dial, according to Twilio's page on the noun
	 * Number.
	 */
	private static final int MOST_ENDPOINTS = 10;

	private final TwimlParser parser;

	DialReader(TwimlParser parser) {
		this.parser = parser;
	}

	Verb read(VerbElement element) throws TwimlException {
		element.ignore("ringTone");
		element.trimsSilence();
		element.withoutEffect("answerOnBridge", "events", "passports", "recordingConfigurationId", "referMethod",
				"referUrl");
		return new Dial(nouns(element), element.seconds("timeout", 30, 1, 600, INVALID_TIMEOUT),
				element.twimlUrl("action", "method", ACTION), element.text("callerId"),
				element.seconds("timeLimit", 14_400, 1, 86_400, INVALID_TIME_LIMIT),
				element.flag("hangupOnStar", false, INVALID_HANGUP_ON_STAR),
				element.flag("sequential", false, TwimlException.SCHEMA_VALIDATION), recording(element));
	}

	private static @Nullable RecordingOptions recording(VerbElement element) throws TwimlException {
		String mode = element.oneOf("record", "do-not-record", INVALID_RECORD, "do-not-record", "record-from-answer",
				"record-from-ringing", "record-from-answer-dual", "record-from-ringing-dual", "true", "false");
		String track = element.oneOf("recordingTrack", "both", TwimlException.SCHEMA_VALIDATION, "inbound", "outbound",
				"both");
		StatusCallback callback = element.statusCallback("recordingStatusCallback", "completed",
				AttributeValues.RECORDING_EVENTS);
		return (mode.equals("do-not-record") || mode.equals("false")) ? null : new RecordingOptions(
				mode.startsWith("record-from-ringing"), mode.endsWith("-dual") ? 2 : 1, track, callback);
	}

	private List<Dial.Noun> nouns(VerbElement element) throws TwimlException {
		List<Dial.Noun> nouns = new ArrayList<>();
		for (VerbElement child : element.children()) {
			nouns.add(new DialNounReader(this.parser).read(child));
			this.parser.finish(child);
		}
		if (nouns.isEmpty()) {
			if (element.content().isEmpty()) {
				throw new TwimlException(INVALID_NUMBER, "<Dial> has nothing to dial");
			}
			return List.of(new Dial.Endpoint(element.content(), null, null, null));
		}
		if (nouns.size() > 1 && nouns.stream().anyMatch((noun) -> !(noun instanceof Dial.Endpoint))) {
			throw new TwimlException(INVALID_NESTED_ELEMENT, "a queue or a conference is dialled alone");
		}
		if (nouns.size() > MOST_ENDPOINTS) {
			throw new TwimlException(TOO_MANY, "<Dial> dials at most %d at once".formatted(MOST_ENDPOINTS));
		}
		return nouns;
	}

}
