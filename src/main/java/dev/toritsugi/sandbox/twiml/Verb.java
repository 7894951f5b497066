package dev.toritsugi.sandbox.twiml;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a TwiML document has Twilio do with a call. Addresses stand here as the
 * document has them: relative ones are relative to it.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml">Twilio: TwiML for voice</a>
 */
public sealed interface Verb {

	/**
	 * Speaks a text.
	 */
	record Say(String text, @Nullable String voice, @Nullable String language) implements Verb {

	}

	/**
	 * Plays a recording.
	 */
	record Play(String url) implements Verb {

	}

	/**
	 * Says nothing for a while.
	 */
	record Pause(Duration length) implements Verb {

	}

	/**
	 * Queues the caller as a task of a workflow.
	 *
	 * @param task attributes of the task, JSON
	 * @param timeout how long the task may live; none for TaskRouter's own limit
	 * @param action asked when the caller has left the queue; none goes on with the next
	 * verb
	 */
	record Enqueue(String workflowSid, String task, int priority, @Nullable Duration timeout,
			@Nullable String action) implements Verb {

	}

	/**
	 * Calls a number and connects it with the caller.
	 *
	 * @param timeout how long it rings
	 * @param action asked when that call is over; none goes on with the next verb
	 */
	record Dial(String number, Duration timeout, @Nullable String action) implements Verb {

	}

	/**
	 * Goes on with another document.
	 */
	record Redirect(String url) implements Verb {

	}

	/**
	 * Ends the call.
	 */
	record Hangup() implements Verb {

	}

}
