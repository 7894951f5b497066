package dev.toritsugi.sandbox.twiml;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Waits for keys or words of the caller.
 *
 * @param prompts what is said and played meanwhile
 * @param dtmf whether it waits for keys
 * @param speech whether it waits for words
 * @param timeout how long after the prompts, and after each key
 * @param finishOnKey keys that end it; empty for none
 * @param numDigits how many keys end it; null for no such number
 * @param action asked with what was gathered
 * @param actionOnEmptyResult whether it is asked too where nothing was; otherwise the
 * next verb follows
 * @param speechTimeout silence that ends the words; null for as long as Twilio finds
 * right
 * @see <a href="https://www.twilio.com/docs/voice/twiml/gather">Twilio: Gather</a>
 */
public record Gather(List<Verb> prompts, boolean dtmf, boolean speech, Duration timeout, String finishOnKey,
		@Nullable Integer numDigits, TwimlLink action, boolean actionOnEmptyResult,
		@Nullable Duration speechTimeout) implements Verb {

	public Gather {
		prompts = List.copyOf(prompts);
	}

}
