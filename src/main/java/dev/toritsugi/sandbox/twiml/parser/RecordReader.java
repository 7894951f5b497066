package dev.toritsugi.sandbox.twiml.parser;

import dev.toritsugi.sandbox.twiml.AttributeValues;
import dev.toritsugi.sandbox.twiml.RecordMessage;
import dev.toritsugi.sandbox.twiml.TwimlException;
import dev.toritsugi.sandbox.twiml.Verb;

/**
 * Reads the verb Record.
 */
final class RecordReader {

	private static final VerbElement.Codes ACTION = new VerbElement.Codes(TwimlException.INVALID_URL, 13610);

	private static final int INVALID_TIMEOUT = 13611;

	private static final int INVALID_MAX_LENGTH = 13612;

	private static final int INVALID_FINISH_ON_KEY = 13613;

	private static final int INVALID_PLAY_BEEP = 13616;

	/**
	 * Upper limit of the attribute maxLength in seconds, according to Twilio's page on
	 * Record.
	 */
	private static final int LONGEST_RECORDING = 14_400;

	private RecordReader() {
	}

	static Verb read(VerbElement element) throws TwimlException {
		element.withoutEffect("recordingConfigurationId", "transcribe", "transcribeCallback");
		return new RecordMessage(element.twimlUrlOrDocument("action", ACTION),
				element.seconds("timeout", 5, 0, Integer.MAX_VALUE, INVALID_TIMEOUT),
				element.keys("finishOnKey", "1234567890*#", INVALID_FINISH_ON_KEY),
				element.seconds("maxLength", 3600, 1, LONGEST_RECORDING, INVALID_MAX_LENGTH),
				element.flag("playBeep", true, INVALID_PLAY_BEEP), element.trimsSilence(),
				element.statusCallback("recordingStatusCallback", "completed", AttributeValues.RECORDING_EVENTS));
	}

}
