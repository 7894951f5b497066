package dev.toritsugi.sandbox.twiml;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Records what the caller says: the verb Record.
 *
 * @param action asked when the recording has ended, even by hanging up
 * @param timeout silence that ends it; zero for none
 * @param finishOnKey keys that end it; empty for none
 * @param maxLength its longest time
 * @param playBeep whether the caller hears a beep first
 * @param recordingStatusCallback told how the recording goes
 * @see <a href="https://www.twilio.com/docs/voice/twiml/record">Twilio: Record</a>
 */
public record RecordMessage(TwimlLink action, Duration timeout, String finishOnKey, Duration maxLength,
		boolean playBeep, @Nullable StatusCallback recordingStatusCallback) implements Verb {

}
