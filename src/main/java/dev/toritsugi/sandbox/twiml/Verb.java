package dev.toritsugi.sandbox.twiml;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A TwiML verb. URLs are as in the document, where they may be relative to the document's
 * own URL.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml">Twilio: TwiML for voice</a>
 */
public sealed interface Verb permits Verb.Say, Verb.Play, Verb.Pause, Verb.Redirect, Verb.Hangup, Verb.Reject,
		Verb.Leave, Gather, RecordMessage, Enqueue, Dial {

	/**
	 * Speaks a text.
	 *
	 * @param loop number of times; 0 for until the call ends
	 */
	record Say(String text, @Nullable String voice, @Nullable String language, int loop) implements Verb {

		/**
		 * A text spoken once.
		 */
		public Say(String text, @Nullable String voice, @Nullable String language) {
			this(text, voice, language, 1);
		}

	}

	/**
	 * Plays a recording or key tones.
	 *
	 * @param url URL of the recording; empty for key tones
	 * @param digits keys whose tones are played
	 * @param loop number of times; 0 for until the call ends
	 */
	record Play(String url, @Nullable String digits, int loop) implements Verb {

		/**
		 * A recording played once.
		 */
		public Play(String url) {
			this(url, null, 1);
		}

	}

	/**
	 * Stays silent for a time.
	 */
	record Pause(Duration length) implements Verb {

	}

	/**
	 * Executes another document.
	 */
	record Redirect(TwimlUrl to) implements Verb {

	}

	/**
	 * Ends the call.
	 */
	record Hangup() implements Verb {

	}

	/**
	 * As the first verb, leaves the call unanswered; after other verbs, ends it.
	 *
	 * @param busy whether the caller hears the busy signal; otherwise that the number is
	 * not in service
	 */
	record Reject(boolean busy) implements Verb {

	}

	/**
	 * Takes the caller out of the queue.
	 */
	record Leave() implements Verb {

	}

}
