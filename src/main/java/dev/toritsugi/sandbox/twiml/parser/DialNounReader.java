package dev.toritsugi.sandbox.twiml.parser;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.toritsugi.sandbox.twiml.AttributeValues;
import dev.toritsugi.sandbox.twiml.Dial;
import dev.toritsugi.sandbox.twiml.MachineDetectionOptions;
import dev.toritsugi.sandbox.twiml.RecordingOptions;
import dev.toritsugi.sandbox.twiml.StatusCallback;
import dev.toritsugi.sandbox.twiml.TwimlException;
import dev.toritsugi.sandbox.twiml.TwimlUrl;
import org.jspecify.annotations.Nullable;

/**
 * Reads the nouns of Dial, which are Number, Client, Sip, Queue and Conference.
 */
final class DialNounReader {

	private static final VerbElement.Codes NUMBER_URL = new VerbElement.Codes(TwimlException.INVALID_URL, 13221);

	private static final VerbElement.Codes QUEUE_URL = new VerbElement.Codes(14211, 14210);

	private static final VerbElement.Codes CONFERENCE_WAIT = new VerbElement.Codes(13233, 13234);

	private static final int INVALID_NUMBER = 13223;

	private static final int INVALID_MUTED = 13230;

	private static final int INVALID_END_ON_EXIT = 13231;

	private static final int INVALID_START_ON_ENTER = 13232;

	private static final int INVALID_BEEP = 13235;

	private static final int INVALID_CONFERENCE_NAME = 13237;

	private static final int INVALID_TRIM = 13239;

	private static final int INVALID_SIP_URI = 13243;

	private static final int QUEUE_NAME_TOO_SHORT = 14212;

	private static final int LONGEST_CONFERENCE_NAME = 128;

	private final TwimlParser parser;

	DialNounReader(TwimlParser parser) {
		this.parser = parser;
	}

	Dial.Noun read(VerbElement element) throws TwimlException {
		return switch (element.name()) {
			case "Number" -> number(element);
			case "Client" -> client(element);
			case "Sip" -> sip(element);
			case "Queue" -> queue(element);
			case "Conference" -> conference(element);
			default -> throw TwimlParser.unknown(element);
		};
	}

	private static Dial.Noun number(VerbElement element) throws TwimlException {
		element.withoutEffect("byoc", "sendDigits");
		if (element.content().isEmpty()) {
			throw new TwimlException(INVALID_NUMBER, "<Number> is empty");
		}
		return endpoint(element, element.content(), detection(element));
	}

	private static Dial.Noun sip(VerbElement element) throws TwimlException {
		element.withoutEffect("username", "password");
		if (!element.content().matches("sips?:\\S+")) {
			throw new TwimlException(INVALID_SIP_URI, "\"%s\" is not a SIP address".formatted(element.content()));
		}
		return endpoint(element, element.content(), detection(element));
	}

	private static Dial.Endpoint endpoint(VerbElement element, String to, @Nullable MachineDetectionOptions detection)
			throws TwimlException {
		return new Dial.Endpoint(to, element.twimlUrl("url", "method", NUMBER_URL),
				element.statusCallback("statusCallback", "completed", AttributeValues.CALL_EVENTS), detection);
	}

	private static @Nullable MachineDetectionOptions detection(VerbElement element) throws TwimlException {
		element.ignore("machineDetectionSpeechEndThreshold", "machineDetectionSpeechThreshold");
		String mode = element.oneOf("machineDetection", "none", TwimlException.SCHEMA_VALIDATION, "Enable",
				"DetectMessageEnd", "none");
		Duration timeout = element.seconds("machineDetectionTimeout", 30, 3, 59, TwimlException.SCHEMA_VALIDATION);
		int silence = element.number("machineDetectionSilenceTimeout", 5_000, 2_000, 10_000,
				TwimlException.SCHEMA_VALIDATION);
		TwimlUrl callback = element.twimlUrl("amdStatusCallback", "amdStatusCallbackMethod", VerbElement.Codes.ANY);
		return mode.equals("none") ? null : new MachineDetectionOptions(mode.equals("DetectMessageEnd"), timeout,
				Duration.ofMillis(silence), callback);
	}

	/**
	 * Reads the noun Client. It contains the identity as its text or in a nested element
	 * Identity, and the custom parameters in nested elements Parameter. UNCONFIRMED: The
	 * error number for a missing identity is the one for an empty Number.
	 */
	private Dial.Noun client(VerbElement element) throws TwimlException {
		String identity = element.content();
		Map<String, String> parameters = new LinkedHashMap<>();
		for (VerbElement child : element.children()) {
			switch (child.name()) {
				case "Identity" -> identity = child.content();
				case "Parameter" -> addParameter(child, parameters);
				default -> throw TwimlParser.unknown(child);
			}
			this.parser.finish(child);
		}
		if (identity.isEmpty()) {
			throw new TwimlException(INVALID_NUMBER, "<Client> has no identity");
		}
		return endpoint(element, "client:" + identity, null).withParameters(parameters);
	}

	private static void addParameter(VerbElement element, Map<String, String> parameters) {
		String name = element.text("name");
		String value = element.text("value");
		if (name != null) {
			parameters.put(name, (value != null) ? value : "");
		}
	}

	private static Dial.Noun queue(VerbElement element) throws TwimlException {
		@Nullable String reservationSid = element.text("reservationSid");
		if (reservationSid == null && element.content().isEmpty()) {
			throw new TwimlException(QUEUE_NAME_TOO_SHORT, "<Queue> has neither a name nor a reservationSid");
		}
		return new Dial.Queue(element.content(), reservationSid, element.text("postWorkActivitySid"),
				element.twimlUrl("url", "method", QUEUE_URL));
	}

	private static Dial.Noun conference(VerbElement element) throws TwimlException {
		element.ignore("jitterBufferSize");
		element.oneOf("trim", "trim-silence", INVALID_TRIM, AttributeValues.TRIM);
		element.withoutEffect("eventCallbackUrl", "recordingConfigurationId", "region");
		String name = element.content();
		if (name.isEmpty() || name.length() > LONGEST_CONFERENCE_NAME) {
			throw new TwimlException(INVALID_CONFERENCE_NAME, "the name of a conference must have 1 to 128 characters");
		}
		return new Dial.Conference(name, element.flag("muted", false, INVALID_MUTED),
				element.flag("startConferenceOnEnter", true, INVALID_START_ON_ENTER),
				element.flag("endConferenceOnExit", false, INVALID_END_ON_EXIT),
				element.number("maxParticipants", AttributeValues.MOST_PARTICIPANTS, AttributeValues.LEAST_PARTICIPANTS,
						AttributeValues.MOST_PARTICIPANTS, TwimlException.SCHEMA_VALIDATION),
				element.oneOf("beep", "true", INVALID_BEEP, AttributeValues.BEEPS), element.text("participantLabel"),
				element.text("coach"), element.twimlUrl("waitUrl", "waitMethod", CONFERENCE_WAIT),
				element.statusCallback("statusCallback", "start end", AttributeValues.CONFERENCE_EVENTS),
				recording(element));
	}

	private static @Nullable RecordingOptions recording(VerbElement element) throws TwimlException {
		String mode = element.oneOf("record", "do-not-record", TwimlException.SCHEMA_VALIDATION,
				AttributeValues.CONFERENCE_RECORD);
		StatusCallback callback = element.statusCallback("recordingStatusCallback", "completed",
				AttributeValues.RECORDING_EVENTS);
		return (mode.equals("do-not-record") || mode.equals("false")) ? null
				: new RecordingOptions(false, 1, "both", callback);
	}

}
