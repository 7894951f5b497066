package dev.toritsugi.sandbox.voice.conference.request;

import dev.toritsugi.sandbox.voice.recording.RecordingRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a participant requests for the conference as a whole.
 *
 * @param subscription subscription to the conference events, or null if there is none;
 * only the subscription of the first participant is used
 * @param recording how the conference is to be recorded, or null if the participant
 * requests no recording. UNCONFIRMED: The request of any participant starts a recording,
 * unless the conference is already recorded
 */
public record ConferenceOptions(@Nullable ConferenceSubscription subscription, @Nullable RecordingRequest recording) {

	/** Neither a subscription nor a recording. */
	public static final ConferenceOptions NONE = new ConferenceOptions(null, null);

}
