package dev.toritsugi.sandbox.twiml;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A TwiML verb. The URLs of a verb are as written in the document and may be relative to
 * the document's URL.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml">Twilio: TwiML for voice</a>
 */
public sealed interface Verb permits Verb.Say, Verb.Play, Verb.Pause, Verb.Redirect, Verb.Hangup, Verb.Reject,
		Verb.Leave, Gather, RecordMessage, Enqueue, Dial {

	/**
	 * Speaks a text.
	 *
	 * @param loop number of times that the text is spoken; 0 to repeat the text until the
	 * call ends
	 */
	record Say(String text, @Nullable String voice, @Nullable String language, int loop) implements Verb {

		/**
		 * Creates a verb that speaks a text once.
		 */
		public Say(String text, @Nullable String voice, @Nullable String language) {
			this(text, voice, language, 1);
		}

	}

	/**
	 * Plays a recording or key tones.
	 *
	 * @param url URL of the recording, or empty to play key tones
	 * @param digits keys whose tones are played, or null to play a recording
	 * @param loop number of times that the recording is played; 0 to repeat the recording
	 * until the call ends
	 */
	record Play(String url, @Nullable String digits, int loop) implements Verb {

		/**
		 * Creates a verb that plays a recording once.
		 */
		public Play(String url) {
			this(url, null, 1);
		}

	}

	/**
	 * Waits in silence.
	 */
	record Pause(Duration length) implements Verb {

	}

	/**
	 * Fetches and executes another TwiML document.
	 */
	record Redirect(TwimlUrl to) implements Verb {

	}

	/**
	 * Ends the call.
	 */
	record Hangup() implements Verb {

	}

	/**
	 * Ends the call. If Reject is the first verb of a new call's document, the call is
	 * rejected without being answered.
	 *
	 * @param busy true if the caller hears the busy signal, false if the caller hears
	 * that the number is not in service
	 */
	record Reject(boolean busy) implements Verb {

	}

	/**
	 * Removes the caller from the queue in which the caller waits.
	 */
	record Leave() implements Verb {

	}

}
