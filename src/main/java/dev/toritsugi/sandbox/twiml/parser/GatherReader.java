package dev.toritsugi.sandbox.twiml.parser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.toritsugi.sandbox.twiml.Gather;
import dev.toritsugi.sandbox.twiml.TwimlException;
import dev.toritsugi.sandbox.twiml.Verb;
import org.jspecify.annotations.Nullable;

/**
 * Reads the verb Gather.
 */
final class GatherReader {

	private static final VerbElement.Codes ACTION = new VerbElement.Codes(TwimlException.INVALID_URL, 13312);

	private static final int INVALID_FINISH_ON_KEY = 13310;

	private static final int INVALID_TIMEOUT = 13313;

	private static final int INVALID_NUM_DIGITS = 13314;

	private static final int INVALID_NESTED_VERB = 13320;

	private static final int INVALID_SPEECH_TIMEOUT = 13327;

	private static final int INVALID_MAX_SPEECH_TIME = 13328;

	private static final Set<String> INPUTS = Set.of("dtmf", "speech");

	private static final Set<String> PROMPTS = Set.of("Say", "Play", "Pause");

	private final TwimlParser parser;

	GatherReader(TwimlParser parser) {
		this.parser = parser;
	}

	Verb read(VerbElement element) throws TwimlException {
		Set<String> input = element.words("input", "dtmf", TwimlException.SCHEMA_VALIDATION, INPUTS);
		element.ignore("bargeIn", "debug", "enhanced", "hints", "language", "profanityFilter", "speechModel");
		element.withoutEffect("partialResultCallback", "partialResultCallbackMethod");
		element.number("maxSpeechTime", 1, 60, INVALID_MAX_SPEECH_TIME);
		return new Gather(prompts(element), input.contains("dtmf"), input.contains("speech"),
				element.seconds("timeout", 5, 0, Integer.MAX_VALUE, INVALID_TIMEOUT),
				element.keys("finishOnKey", "#", INVALID_FINISH_ON_KEY),
				element.number("numDigits", 1, Integer.MAX_VALUE, INVALID_NUM_DIGITS),
				element.twimlUrlOrDocument("action", ACTION),
				element.flag("actionOnEmptyResult", false, TwimlException.SCHEMA_VALIDATION), speechTimeout(element));
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
