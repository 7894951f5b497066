package dev.toritsugi.sandbox.twiml;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The verb Gather: waits for keys or speech.
 *
 * @param prompts Say, Play and Pause, heard meanwhile
 * @param dtmf whether keys are accepted
 * @param speech whether speech is accepted
 * @param timeout longest pause after the prompts and after each key
 * @param finishOnKey keys that end the input; empty for none
 * @param numDigits number of keys that ends the input; null for none
 * @param action asked with the input
 * @param actionOnEmptyResult whether the action is asked without input too; otherwise the
 * next verb follows
 * @param speechTimeout silence that ends the speech; null for Twilio's own choice
 * @see <a href="https://www.twilio.com/docs/voice/twiml/gather">Twilio: Gather</a>
 */
public record Gather(List<Verb> prompts, boolean dtmf, boolean speech, Duration timeout, String finishOnKey,
		@Nullable Integer numDigits, TwimlUrl action, boolean actionOnEmptyResult,
		@Nullable Duration speechTimeout) implements Verb {

	public Gather {
		prompts = List.copyOf(prompts);
	}

}
