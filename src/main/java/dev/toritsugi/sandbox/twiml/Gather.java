package dev.toritsugi.sandbox.twiml;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The verb Gather, which waits for keys or speech.
 *
 * @param prompts verbs Say, Play and Pause that the caller hears while Gather waits
 * @param dtmf whether keys are accepted
 * @param speech whether speech is accepted
 * @param timeout maximum time without input, after the prompts and after each key
 * @param finishOnKey keys that end the input; empty if no key ends the input
 * @param numDigits number of keys after which the input ends, or null if there is no
 * limit
 * @param action URL that receives the input
 * @param actionOnEmptyResult true to request the action URL even without input, false to
 * execute the next verb without input
 * @param speechTimeout length of silence that ends the speech input, or null for
 * {@code auto}
 * @see <a href="https://www.twilio.com/docs/voice/twiml/gather">Twilio: Gather</a>
 */
public record Gather(List<Verb> prompts, boolean dtmf, boolean speech, Duration timeout, String finishOnKey,
		@Nullable Integer numDigits, TwimlUrl action, boolean actionOnEmptyResult,
		@Nullable Duration speechTimeout) implements Verb {

	public Gather {
		prompts = List.copyOf(prompts);
	}

}
