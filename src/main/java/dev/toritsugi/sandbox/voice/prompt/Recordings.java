package dev.toritsugi.sandbox.voice.prompt;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Sids;
import dev.toritsugi.sandbox.engine.Timer;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.twiml.RecordMessage;
import dev.toritsugi.sandbox.twiml.StatusCallback;
import dev.toritsugi.sandbox.voice.call.Heard;
import dev.toritsugi.sandbox.voice.call.Listener;
import dev.toritsugi.sandbox.voice.call.VoiceParameters;
import dev.toritsugi.sandbox.voice.document.Course;
import org.jspecify.annotations.Nullable;

/**
 * Records what a caller says: the verb Record. There is no sound; a recording has a SID,
 * an address where nothing is, and a length by the clock. A caller is silent unless
 * somebody has them say something.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml/record">Twilio: Record</a>
 */
public final class Recordings {

	private static final int HTTP_RETRIEVAL_FAILURE = 11200;

	private final Engine engine;

	private final Sids sids;

	private final String accountSid;

	public Recordings(Engine engine, Sids sids, String accountSid) {
		this.engine = engine;
		this.sids = sids;
		this.accountSid = accountSid;
	}

	/**
	 * Does the verb Record.
	 */
	public void record(Course course, RecordMessage verb) {
		if (verb.playBeep()) {
			course.call().hear(new Heard(this.engine.now(), "Record", "beep", null));
		}
		new Recording(course, verb).begin();
	}

	private final class Recording implements Listener {

		private final Course course;

		private final RecordMessage verb;

		private final String sid = Recordings.this.sids.next("RE");

		private final Instant began = Recordings.this.engine.now();

		private @Nullable Timer longest;

		private @Nullable Timer silence;

		private boolean ended;

		private Recording(Course course, RecordMessage verb) {
			this.course = course;
			this.verb = verb;
		}

		private void begin() {
			this.course.call().guidance().listen(this);
			this.longest = Recordings.this.engine.after(this.verb.maxLength(), () -> finish(null));
			listenForSilence();
			this.course.call().whenOver(() -> finish("hangup"));
			this.course.waiting("recording", this::end);
			tell("in-progress");
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
				this.silence = Recordings.this.engine.after(this.verb.timeout(), () -> finish(null));
			}
		}

		/** The action hears of it even after the caller hung up. */
		private void finish(@Nullable String digits) {
			if (!this.ended) {
				Map<String, String> result = result();
				if (digits != null) {
					result.put("Digits", digits);
				}
				this.course.timePassed();
				this.course.ask(Webhook.Kind.RECORD_ACTION, this.verb.action(), result);
			}
		}

		private void end() {
			this.ended = true;
			this.course.call().guidance().ignore(this);
			cancel(this.longest);
			cancel(this.silence);
			tell("completed");
		}

		private static void cancel(@Nullable Timer timer) {
			if (timer != null) {
				timer.cancel();
			}
		}

		private Map<String, String> result() {
			Map<String, String> result = new LinkedHashMap<>();
			result.put("RecordingUrl", "https://api.twilio.com/2010-04-01/Accounts/%s/Recordings/%s"
				.formatted(Recordings.this.accountSid, this.sid));
			result.put("RecordingSid", this.sid);
			result.put("RecordingDuration",
					String.valueOf(Duration.between(this.began, Recordings.this.engine.now()).toSeconds()));
			return result;
		}

		private void tell(String status) {
			StatusCallback callback = this.verb.recordingStatusCallback();
			if (callback == null || !callback.events().contains(status)) {
				return;
			}
			Map<String, String> all = new LinkedHashMap<>();
			all.put("AccountSid", Recordings.this.accountSid);
			all.put("CallSid", this.course.call().sid());
			all.putAll(result());
			all.put("RecordingStatus", status);
			all.put("RecordingChannels", "1");
			all.put("RecordingSource", "RecordVerb");
			all.put("RecordingStartTime", VoiceParameters.timestamp(this.began));
			Recordings.this.engine.send(Webhook.by(callback.link().method(), Webhook.Kind.RECORDING_STATUS,
					callback.link().resolve(this.course.document()), all), (answer) -> {
						if (!answer.ok()) {
							Recordings.this.engine.alert(HTTP_RETRIEVAL_FAILURE,
									"the recording status callback gave " + answer.problem());
						}
					});
		}

	}

}
