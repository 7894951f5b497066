package dev.toritsugi.sandbox.voice.recording;

import java.time.Duration;

/**
 * How the sandbox processes recordings from now on.
 *
 * @param delay time between the end of a recording and the result of its processing
 * @param mediaMissing whether the media file of a completed recording does not exist
 */
public record RecordingBehavior(RecordingOutcome outcome, Duration delay, boolean mediaMissing) {

	/** Recordings are completed at once, and their media files exist. */
	static final RecordingBehavior STANDARD = new RecordingBehavior(RecordingOutcome.COMPLETED, Duration.ZERO, false);

}
