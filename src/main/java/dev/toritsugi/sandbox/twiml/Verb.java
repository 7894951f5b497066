package dev.toritsugi.sandbox.twiml;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a TwiML document has Twilio do with a call. Addresses stand here as the
 * document has them: relative ones are relative to it.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml">Twilio: TwiML for voice</a>
 */
public sealed interface Verb permits Verb.Say, Verb.Play, Verb.Pause, Verb.Redirect, Verb.Hangup, Verb.Reject,
		Verb.Leave, Gather, RecordMessage, Enqueue, Dial {

	/**
	 * Speaks a text.
	 *
	 * @param loop how often; 0 for as long as the call lasts
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
	 * Plays a recording, or keys.
	 *
	 * @param url address of the recording; empty where keys are played
	 * @param digits keys to play
	 * @param loop how often; 0 for as long as the call lasts
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
	 * Says nothing for a while.
	 */
	record Pause(Duration length) implements Verb {

	}

	/**
	 * Goes on with another document.
	 */
	record Redirect(TwimlLink to) implements Verb {

	}

	/**
	 * Ends the call.
	 */
	record Hangup() implements Verb {

	}

	/**
	 * Does not answer the call, where it is the first verb; otherwise ends it.
	 *
	 * @param busy whether the caller hears that the line is busy; otherwise that the
	 * number is not in service
	 */
	record Reject(boolean busy) implements Verb {

	}

	/**
	 * Takes the caller out of the queue.
	 */
	record Leave() implements Verb {

	}

}
