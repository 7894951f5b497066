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
import dev.toritsugi.sandbox.voice.call.VoiceParameters;
import dev.toritsugi.sandbox.voice.interpreter.TwimlExecution;
import org.jspecify.annotations.Nullable;

/**
 * A recording in progress. The recording ends when the caller presses a finish key, stays
 * silent or hangs up, or when the recording reaches its maximum length.
 */
final class ActiveRecording implements CallerInputListener {

	private static final int HTTP_RETRIEVAL_FAILURE = 11200;

	private final Engine engine;

	private final String accountSid;

	private final TwimlExecution execution;

	private final RecordMessage verb;

	private final String sid;

	private final Instant began;

	private @Nullable Timer longest;

	private @Nullable Timer silence;

	private boolean ended;

	ActiveRecording(Engine engine, String accountSid, String sid, TwimlExecution execution, RecordMessage verb) {
		this.engine = engine;
		this.accountSid = accountSid;
		this.sid = sid;
		this.began = engine.now();
		this.execution = execution;
		this.verb = verb;
	}

	void begin() {
		this.execution.call().twimlState().listen(this);
		this.longest = this.engine.after(this.verb.maxLength(), () -> finish(null));
		listenForSilence();
		this.execution.call().whenOver(() -> finish("hangup"));
		this.execution.waiting("recording", this::end);
		sendStatus("in-progress");
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
			Map<String, String> result = result();
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
		sendStatus("completed");
	}

	private static void cancel(@Nullable Timer timer) {
		if (timer != null) {
			timer.cancel();
		}
	}

	private Map<String, String> result() {
		Map<String, String> result = new LinkedHashMap<>();
		result.put("RecordingUrl",
				"https://api.twilio.com/2010-04-01/Accounts/%s/Recordings/%s".formatted(this.accountSid, this.sid));
		result.put("RecordingSid", this.sid);
		result.put("RecordingDuration", String.valueOf(Duration.between(this.began, this.engine.now()).toSeconds()));
		return result;
	}

	private void sendStatus(String status) {
		StatusCallback callback = this.verb.recordingStatusCallback();
		if (callback == null || !callback.events().contains(status)) {
			return;
		}
		Map<String, String> all = new LinkedHashMap<>();
		all.put("AccountSid", this.accountSid);
		all.put("CallSid", this.execution.call().sid());
		all.putAll(result());
		all.put("RecordingStatus", status);
		all.put("RecordingChannels", "1");
		all.put("RecordingSource", "RecordVerb");
		all.put("RecordingStartTime", VoiceParameters.timestamp(this.began));
		this.engine.send(Webhook.by(callback.url().method(), Webhook.Kind.RECORDING_STATUS,
				callback.url().resolve(this.execution.document()), all), (answer) -> {
					if (!answer.ok()) {
						this.engine.alert(HTTP_RETRIEVAL_FAILURE,
								"the recording status callback failed: " + answer.problem());
					}
				});
	}

}
