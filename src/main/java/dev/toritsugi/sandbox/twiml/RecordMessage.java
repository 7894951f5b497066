package dev.toritsugi.sandbox.twiml;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The verb Record, which records the caller's speech. This type is not named Record, to
 * avoid a conflict with {@link java.lang.Record}.
 *
 * @param action URL that is requested when the recording has ended, even if the caller
 * hung up
 * @param timeout length of silence that ends the recording; zero if silence does not end
 * the recording
 * @param finishOnKey keys that end the recording; empty if no key ends the recording
 * @param maxLength maximum length of the recording
 * @param playBeep whether the caller hears a beep before the recording
 * @param trim whether the silence at the beginning and at the end is removed
 * @param recordingStatusCallback status callback for the recording, or null if there is
 * none
 * @see <a href="https://www.twilio.com/docs/voice/twiml/record">Twilio: Record</a>
 */
public record RecordMessage(TwimlUrl action, Duration timeout, String finishOnKey, Duration maxLength, boolean playBeep,
		boolean trim, @Nullable StatusCallback recordingStatusCallback) implements Verb {

}
