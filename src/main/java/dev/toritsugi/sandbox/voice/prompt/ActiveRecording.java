package dev.toritsugi.sandbox.voice.prompt;

import java.time.Duration;
import java.time.Instant;
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

	/** Length of speech for which no length is given. */
	private static final Duration SHORTEST_SPEECH = Duration.ofSeconds(1);

	private final Engine engine;

	private final RecordingService recordings;

	private final TwimlExecution execution;

	private final RecordMessage verb;

	private @Nullable Recording recording;

	private @Nullable Timer longest;

	private @Nullable Timer silence;

	/** Time at which the caller first spoke, or null if the caller has not spoken. */
	private @Nullable Instant speechBegan;

	/** Time at which the caller stops speaking. */
	private Instant speechEnds = Instant.MIN;

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
		listenForSilence(Duration.ZERO);
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
	public void speech(String text, Duration length) {
		Instant now = this.engine.now();
		Instant until = now.plus((length.compareTo(SHORTEST_SPEECH) < 0) ? SHORTEST_SPEECH : length);
		this.speechBegan = (this.speechBegan != null) ? this.speechBegan : now;
		this.speechEnds = until.isAfter(this.speechEnds) ? until : this.speechEnds;
		listenForSilence(Duration.between(now, this.speechEnds));
	}

	private void listenForSilence(Duration speech) {
		cancel(this.silence);
		if (!this.verb.timeout().isZero()) {
			this.silence = this.engine.after(speech.plus(this.verb.timeout()), this::silent);
		}
	}

	/**
	 * Ends the recording after silence. If the caller has not spoken at all, the
	 * recording is empty. Twilio's page on Record says that an empty recording continues
	 * with the next verb and without a request to the action URL.
	 */
	private void silent() {
		if (this.speechBegan != null) {
			finish(null);
			return;
		}
		if (this.recording != null) {
			this.recordings.stopEmpty(this.recording);
		}
		this.execution.timePassed();
		this.execution.executeNext();
	}

	/** Ends the recording and requests the action URL, even if the caller has hung up. */
	private void finish(@Nullable String digits) {
		if (!this.ended) {
			Map<String, String> result = new LinkedHashMap<>();
			if (this.recording != null) {
				trim(this.recording);
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
			trim(this.recording);
			this.recordings.stop(this.recording);
		}
	}

	/**
	 * Removes the silence before and after the speech. A recording without speech keeps
	 * its length, because Twilio also keeps silence.
	 */
	private void trim(Recording recording) {
		Instant now = this.engine.now();
		if (this.verb.trim() && this.speechBegan != null && recording.active()) {
			this.recordings.trim(recording, this.speechBegan, this.speechEnds.isBefore(now) ? this.speechEnds : now);
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
