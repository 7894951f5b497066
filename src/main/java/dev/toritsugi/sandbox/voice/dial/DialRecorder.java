package dev.toritsugi.sandbox.voice.dial;

import java.util.Map;

import dev.toritsugi.sandbox.twiml.Dial;
import dev.toritsugi.sandbox.twiml.RecordingOptions;
import dev.toritsugi.sandbox.twiml.StatusCallback;
import dev.toritsugi.sandbox.voice.interpreter.TwimlExecution;
import dev.toritsugi.sandbox.voice.recording.Recording;
import dev.toritsugi.sandbox.voice.recording.RecordingRequest;
import dev.toritsugi.sandbox.voice.recording.RecordingService;
import dev.toritsugi.sandbox.voice.recording.RecordingSource;
import org.jspecify.annotations.Nullable;

/**
 * Records the conversation of one Dial, if Dial has the attribute record. The recording
 * belongs to the call that executes Dial.
 */
final class DialRecorder {

	private final RecordingService recordings;

	private final TwimlExecution execution;

	private final @Nullable RecordingOptions options;

	private @Nullable Recording recording;

	DialRecorder(RecordingService recordings, TwimlExecution execution, Dial dial) {
		this.recordings = recordings;
		this.execution = execution;
		this.options = dial.recording();
	}

	/** Starts the recording if it is to start when the phone rings. */
	void ringing() {
		if (this.options != null && this.options.fromRinging()) {
			start(this.options);
		}
	}

	/** Starts the recording when the conversation starts, unless it already runs. */
	void answered() {
		if (this.options != null) {
			start(this.options);
		}
	}

	/**
	 * Ends the recording, and returns the parameters for the action URL. The parameters
	 * are empty if nothing was recorded.
	 */
	Map<String, String> stop() {
		if (this.recording == null) {
			return Map.of();
		}
		this.recordings.stop(this.recording);
		return this.recordings.parameters(this.recording);
	}

	private void start(RecordingOptions wanted) {
		if (this.recording == null && !this.execution.call().over()) {
			this.recording = this.recordings.start(this.execution.call(),
					new RecordingRequest(RecordingSource.DIAL_VERB, wanted.channels(), wanted.track(),
							callback(wanted.callback(), this.execution)));
		}
	}

	static RecordingRequest.@Nullable Callback callback(@Nullable StatusCallback callback, TwimlExecution execution) {
		return (callback != null) ? new RecordingRequest.Callback(callback.url().method(),
				callback.url().resolve(execution.document()), callback.events()) : null;
	}

}
