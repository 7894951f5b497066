package dev.toritsugi.sandbox.controlapi.view;

import java.time.Duration;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.toritsugi.sandbox.voice.recording.RecordingBehavior;
import dev.toritsugi.sandbox.voice.recording.RecordingOutcome;
import org.jspecify.annotations.Nullable;

/**
 * The result of recordings that end from now on, in requests and in responses.
 *
 * @param outcome result, or null for completed
 * @param delay time between the end of a recording and its result, or null for none
 * @param mediaMissing whether the media files of completed recordings don't exist, or
 * null for false
 */
@RequestBodyExample("{\"outcome\":\"silent\",\"delay\":\"PT5S\",\"mediaMissing\":false}; outcome is completed, too-short, silent or failed")
public record RecordingBehaviorView(@Nullable Outcome outcome, @Nullable Duration delay,
		@Nullable Boolean mediaMissing) {

	public static RecordingBehaviorView of(RecordingBehavior behavior) {
		return new RecordingBehaviorView(Outcome.valueOf(behavior.outcome().name()), behavior.delay(),
				behavior.mediaMissing());
	}

	public RecordingBehavior toBehavior() {
		return new RecordingBehavior(
				RecordingOutcome.valueOf(Objects.requireNonNullElse(this.outcome, Outcome.COMPLETED).name()),
				Objects.requireNonNullElse(this.delay, Duration.ZERO), Boolean.TRUE.equals(this.mediaMissing));
	}

	/**
	 * The result of a recording.
	 */
	public enum Outcome {

		@JsonProperty("completed")
		COMPLETED, @JsonProperty("too-short")
		TOO_SHORT, @JsonProperty("silent")
		SILENT, @JsonProperty("failed")
		FAILED

	}

}
