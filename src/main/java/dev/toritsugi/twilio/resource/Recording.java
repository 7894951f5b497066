package dev.toritsugi.twilio.resource;

import java.time.Duration;
import java.time.Instant;

/**
 * A completed recording of a caller's message, which the TwiML verb Record has made.
 *
 * @param sid SID of the recording
 * @param call SID of the caller's call
 * @param length length of the recording, in whole seconds
 * @param created when the recording was created, by Twilio's clock
 */
public record Recording(RecordingSid sid, CallSid call, Duration length, Instant created) {
}
