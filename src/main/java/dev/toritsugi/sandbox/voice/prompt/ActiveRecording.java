package dev.toritsugi.sandbox.voice.prompt;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Timer;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.twiml.RecordMessage;
import dev.toritsugi.sandbox.twiml.StatusCallback;
import dev.toritsugi.sandbox.voice.call.CallerInputListener;
import dev.toritsugi.sandbox.voice.interpreter.TwimlExecution;
import dev.toritsugi.sandbox.voice.recording.Recording;
import dev.toritsugi.sandbox.voice.recording.RecordingRequest;
import dev.toritsugi.sandbox.voice.recording.RecordingService;
import dev.toritsugi.sandbox.voice.recording.RecordingSource;
import org.jspecify.annotations.Nullable;

/**
 * A recording in progress. The recording ends when the caller presses a finish key, stays
 * silent or hangs up, or when the recording reaches its maximum length.
 */
final class ActiveRecording implements CallerInputListener {

	private final Engine engine;

	private final RecordingService recordings;

	private final TwimlExecution execution;

	private final RecordMessage verb;

	private @Nullable Recording recording;

	private @Nullable Timer longest;

	private @Nullable Timer silence;

	private boolean ended;

	ActiveRecording(Engine engine, RecordingService recordings, TwimlExecution execution, RecordMessage verb) {
		this.engine = engine;
		this.recordings = recordings;
		this.execution = execution;
		this.verb = verb;
	}

	void begin() {
		this.execution.call().twimlState().listen(this);
		this.longest = this.engine.after(this.verb.maxLength(), () -> finish(null));
		listenForSilence();
		this.execution.call().whenOver(() -> finish("hangup"));
		this.execution.waiting("recording", this::end);
		this.recording = this.recordings.start(this.execution.call(),
				new RecordingRequest(RecordingSource.RECORD_VERB, 1, null, callback()));
	}

	@Override
	public void keys(String pressed) {
		for (String key : pressed.split("")) {
			if (this.verb.finishOnKey().contains(key)) {
				finish(key);
				return;
			}
		}
	}

	@Override
	public void speech(String text) {
		listenForSilence();
	}

	private void listenForSilence() {
		if (this.silence != null) {
			this.silence.cancel();
		}
		if (!this.verb.timeout().isZero()) {
			this.silence = this.engine.after(this.verb.timeout(), () -> finish(null));
		}
	}

	/** Ends the recording and requests the action URL, even if the caller has hung up. */
	private void finish(@Nullable String digits) {
		if (!this.ended) {
			Map<String, String> result = new LinkedHashMap<>();
			if (this.recording != null) {
				result.putAll(this.recordings.parameters(this.recording));
			}
			if (digits != null) {
				result.put("Digits", digits);
			}
			this.execution.timePassed();
			this.execution.fetch(Webhook.Kind.RECORD_ACTION, this.verb.action(), result);
		}
	}

	private void end() {
		this.ended = true;
		this.execution.call().twimlState().ignore(this);
		cancel(this.longest);
		cancel(this.silence);
		if (this.recording != null) {
			this.recordings.stop(this.recording);
		}
	}

	private static void cancel(@Nullable Timer timer) {
		if (timer != null) {
			timer.cancel();
		}
	}

	private RecordingRequest.@Nullable Callback callback() {
		StatusCallback callback = this.verb.recordingStatusCallback();
		return (callback != null) ? new RecordingRequest.Callback(callback.url().method(),
				callback.url().resolve(this.execution.document()), callback.events()) : null;
	}

}
