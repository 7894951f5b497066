package dev.toritsugi.sandbox.twiml;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The verb Record: records what the caller says. (Not named Record, to stay clear of
 * {@link java.lang.Record}.)
 *
 * @param action asked when the recording has ended, even by a hang-up
 * @param timeout silence that ends the recording; zero for none
 * @param finishOnKey keys that end the recording; empty for none
 * @param maxLength longest recording
 * @param playBeep whether the caller hears a beep first
 * @param recordingStatusCallback where to report the state of the recording
 * @see <a href="https://www.twilio.com/docs/voice/twiml/record">Twilio: Record</a>
 */
public record RecordMessage(TwimlUrl action, Duration timeout, String finishOnKey, Duration maxLength, boolean playBeep,
		@Nullable StatusCallback recordingStatusCallback) implements Verb {

}
