package dev.toritsugi.sandbox.twiml.parser;

import dev.toritsugi.sandbox.twiml.TwimlException;
import dev.toritsugi.sandbox.twiml.Verb;
import org.jspecify.annotations.Nullable;

/**
 * Reads the verbs Say, Play and Pause.
 */
final class PromptVerbReader {

	private static final int INVALID_PLAY_LOOP = 13410;

	private static final int INVALID_SAY_LOOP = 13510;

	private static final int INVALID_SAY_TEXT = 13520;

	private static final int INVALID_PAUSE_LENGTH = 13910;

	/**
	 * Maximum number of characters in the text of Say, according to Twilio's page on Say.
	 */
	private static final int LONGEST_TEXT = 4096;

	/** Maximum number of repetitions, according to Twilio's pages on Say and Play. */
	private static final int MOST_LOOPS = 1000;

	private final TwimlParser parser;

	PromptVerbReader(TwimlParser parser) {
		this.parser = parser;
	}

	Verb read(VerbElement element) throws TwimlException {
		return switch (element.name()) {
			case "Say" -> say(element);
			case "Play" -> play(element);
			default -> new Verb.Pause(element.seconds("length", 1, 0, Integer.MAX_VALUE, INVALID_PAUSE_LENGTH));
		};
	}

	private Verb say(VerbElement element) {
		String text = element.content();
		if (text.isEmpty() || text.length() > LONGEST_TEXT) {
			this.parser.warn(INVALID_SAY_TEXT,
					"the text of <Say> has %d characters; it must have 1 to %d".formatted(text.length(), LONGEST_TEXT));
		}
		return new Verb.Say(text, element.text("voice"), element.text("language"), loop(element, INVALID_SAY_LOOP));
	}

	private static Verb play(VerbElement element) throws TwimlException {
		@Nullable String digits = element.text("digits");
		String url = element.content();
		int loop = loop(element, INVALID_PLAY_LOOP);
		if (digits != null && url.isEmpty()) {
			return new Verb.Play("", digits, loop);
		}
		if (url.isEmpty()) {
			throw new TwimlException(TwimlException.INVALID_URL, "<Play> has no URL");
		}
		return new Verb.Play(VerbElement.url(url, TwimlException.INVALID_URL), digits, loop);
	}

	private static int loop(VerbElement element, int code) {
		return Math.min(MOST_LOOPS, element.number("loop", 1, 0, Integer.MAX_VALUE, code));
	}

}
