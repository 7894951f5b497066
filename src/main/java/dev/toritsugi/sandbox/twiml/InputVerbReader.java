package dev.toritsugi.sandbox.twiml;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Reads the verbs Gather and Record.
 */
final class InputVerbReader {

	private static final VerbElement.Codes GATHER_ACTION = new VerbElement.Codes(TwimlException.INVALID_URL, 13312);

	private static final VerbElement.Codes RECORD_ACTION = new VerbElement.Codes(TwimlException.INVALID_URL, 13610);

	private static final int INVALID_FINISH_ON_KEY = 13310;

	private static final int INVALID_TIMEOUT = 13313;

	private static final int INVALID_NUM_DIGITS = 13314;

	private static final int INVALID_NESTED_VERB = 13320;

	private static final int INVALID_SPEECH_TIMEOUT = 13327;

	private static final int INVALID_MAX_SPEECH_TIME = 13328;

	private static final int INVALID_RECORD_TIMEOUT = 13611;

	private static final int INVALID_MAX_LENGTH = 13612;

	private static final int INVALID_RECORD_FINISH_ON_KEY = 13613;

	private static final int INVALID_PLAY_BEEP = 13616;

	/** Seconds, by Twilio's page on Record. */
	private static final int LONGEST_RECORDING = 14_400;

	private static final Set<String> INPUTS = Set.of("dtmf", "speech");

	private static final Set<String> RECORDING_EVENTS = Set.of("in-progress", "completed", "absent");

	private static final Set<String> PROMPTS = Set.of("Say", "Play", "Pause");

	private final TwimlParser parser;

	InputVerbReader(TwimlParser parser) {
		this.parser = parser;
	}

	Verb gather(VerbElement element) throws TwimlException {
		Set<String> input = element.words("input", "dtmf", TwimlException.SCHEMA_VALIDATION, INPUTS);
		element.ignore("bargeIn", "debug", "enhanced", "hints", "language", "partialResultCallback",
				"partialResultCallbackMethod", "profanityFilter", "speechModel");
		element.number("maxSpeechTime", 1, 60, INVALID_MAX_SPEECH_TIME);
		return new Gather(prompts(element), input.contains("dtmf"), input.contains("speech"),
				element.seconds("timeout", 5, 0, Integer.MAX_VALUE, INVALID_TIMEOUT),
				element.keys("finishOnKey", "#", INVALID_FINISH_ON_KEY),
				element.number("numDigits", 1, Integer.MAX_VALUE, INVALID_NUM_DIGITS),
				element.linkOrDocument("action", GATHER_ACTION),
				element.flag("actionOnEmptyResult", false, TwimlException.SCHEMA_VALIDATION), speechTimeout(element));
	}

	Verb record(VerbElement element) throws TwimlException {
		element.ignore("recordingConfigurationId", "transcribe", "transcribeCallback", "trim");
		return new RecordMessage(element.linkOrDocument("action", RECORD_ACTION),
				element.seconds("timeout", 5, 0, Integer.MAX_VALUE, INVALID_RECORD_TIMEOUT),
				element.keys("finishOnKey", "1234567890*#", INVALID_RECORD_FINISH_ON_KEY),
				element.seconds("maxLength", 3600, 1, LONGEST_RECORDING, INVALID_MAX_LENGTH),
				element.flag("playBeep", true, INVALID_PLAY_BEEP),
				element.statusCallback("recordingStatusCallback", "completed", RECORDING_EVENTS));
	}

	private List<Verb> prompts(VerbElement element) throws TwimlException {
		List<Verb> prompts = new ArrayList<>();
		for (VerbElement child : element.children()) {
			if (!PROMPTS.contains(child.name())) {
				throw new TwimlException(INVALID_NESTED_VERB, "<Gather> can't have <%s> in it".formatted(child.name()));
			}
			prompts.add(new PromptVerbReader(this.parser).read(child));
			this.parser.finish(child);
		}
		return prompts;
	}

	private static @Nullable Duration speechTimeout(VerbElement element) throws TwimlException {
		if (element.text("speechTimeout", "auto").equals("auto")) {
			return null;
		}
		return element.seconds("speechTimeout", 0, 1, Integer.MAX_VALUE, INVALID_SPEECH_TIMEOUT);
	}

}
