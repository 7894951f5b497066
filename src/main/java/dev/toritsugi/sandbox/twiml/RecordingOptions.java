package dev.toritsugi.sandbox.twiml;

import org.jspecify.annotations.Nullable;

/**
 * The attributes of Dial and Conference that make Twilio record.
 *
 * @param fromRinging whether the recording starts when the dialled phone rings instead of
 * when it is answered
 * @param channels number of channels, 1 or 2
 * @param track recorded audio: inbound, outbound or both
 * @param callback status callback for the recording, or null if there is none
 */
public record RecordingOptions(boolean fromRinging, int channels, String track, @Nullable StatusCallback callback) {

}
