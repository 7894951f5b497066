package dev.toritsugi.sandbox.voice.dial;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Timer;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.twiml.Dial;
import dev.toritsugi.sandbox.twiml.StatusCallback;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallDirection;
import dev.toritsugi.sandbox.voice.call.CallProgress;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import dev.toritsugi.sandbox.voice.call.Calls;
import dev.toritsugi.sandbox.voice.call.Listener;
import dev.toritsugi.sandbox.voice.call.Ring;
import dev.toritsugi.sandbox.voice.call.WorkerPhones;
import dev.toritsugi.sandbox.voice.document.Course;
import dev.toritsugi.sandbox.voice.document.Whispers;
import org.jspecify.annotations.Nullable;

/**
 * Connects a call with somebody's phone: the verb Dial with numbers, clients and SIP
 * addresses. All of them ring, or one after the other; whoever answers first talks.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml/dial">Twilio: Dial</a>
 */
public final class Dialling {

	private final Engine engine;

	private final Calls calls;

	private final WorkerPhones phones;

	private final CallProgress progress;

	private final Whispers whispers;

	public Dialling(Engine engine, Calls calls, WorkerPhones phones, CallProgress progress, Whispers whispers) {
		this.engine = engine;
		this.calls = calls;
		this.phones = phones;
		this.progress = progress;
		this.whispers = whispers;
	}

	/**
	 * Does the verb Dial with phones.
	 */
	public void dial(Course course, Dial dial) {
		List<Dial.Endpoint> endpoints = dial.nouns()
			.stream()
			.filter(Dial.Endpoint.class::isInstance)
			.map(Dial.Endpoint.class::cast)
			.toList();
		new Attempt(course, dial, endpoints).begin();
	}

	private final class Attempt implements Listener {

		private final Course course;

		private final Dial dial;

		private final Deque<Dial.Endpoint> left;

		/** Those that ring or talk. */
		private final List<Call> legs = new ArrayList<>();

		private @Nullable Call talking;

		private @Nullable Timer limit;

		private boolean ended;

		private Attempt(Course course, Dial dial, List<Dial.Endpoint> endpoints) {
			this.course = course;
			this.dial = dial;
			this.left = new ArrayDeque<>(endpoints);
		}

		private void begin() {
			this.course.waiting("dialling", this::stop);
			this.course.call().guidance().listen(this);
			this.course.call().whenOver(() -> callerGone());
			do {
				ringNext();
			}
			while (!this.dial.sequential() && !this.left.isEmpty());
		}

		@Override
		public void keys(String pressed) {
			if (this.dial.hangupOnStar() && this.talking != null && pressed.contains("*")) {
				Dialling.this.calls.end(this.talking, CallStatus.COMPLETED);
			}
		}

		private void ringNext() {
			Dial.Endpoint endpoint = this.left.remove();
			Call caller = this.course.call();
			String from = (this.dial.callerId() != null) ? this.dial.callerId() : caller.from();
			Call leg = Dialling.this.phones.ring(new Ring(from, endpoint.to(), CallDirection.OUTBOUND_DIAL,
					this.dial.timeout(), null, caller, (answered) -> answered(answered, endpoint)));
			this.legs.add(leg);
			StatusCallback status = endpoint.status();
			if (status != null) {
				Dialling.this.progress.follow(leg,
						new CallProgress.Report(Webhook.Kind.CALL_STATUS, status.link().method(),
								status.link().resolve(this.course.document()), status.events(), Map.of()));
			}
			leg.whenOver(() -> over(leg));
		}

		private void answered(Call leg, Dial.Endpoint endpoint) {
			this.talking = leg;
			List.copyOf(this.legs)
				.stream()
				.filter((other) -> other != leg)
				.forEach((other) -> Dialling.this.calls.end(other, CallStatus.CANCELED));
			this.left.clear();
			Dialling.this.whispers.toWhoAnswers(leg, endpoint.whisper(), this.course.document(), () -> connect(leg));
			leg.guidance().whenLedElsewhere(() -> over(leg));
		}

		private void connect(Call leg) {
			this.course.call().doing("talking");
			this.limit = Dialling.this.engine.after(this.dial.timeLimit(),
					() -> Dialling.this.calls.end(leg, CallStatus.COMPLETED));
		}

		private void over(Call leg) {
			this.legs.remove(leg);
			if (leg == this.talking && this.limit != null) {
				this.limit.cancel();
			}
			if (this.ended || (this.talking != null && this.talking != leg)) {
				return;
			}
			if (this.talking == null && !this.left.isEmpty() && this.course.live()) {
				ringNext();
			}
			else if (this.legs.isEmpty()) {
				this.ended = true;
				this.course.timePassed();
				this.course.proceed(Webhook.Kind.DIAL_ACTION, this.dial.action(), result(leg));
			}
		}

		private Map<String, String> result(Call leg) {
			Map<String, String> result = new LinkedHashMap<>();
			result.put("DialCallSid", leg.sid());
			result.put("DialCallStatus", (leg.over() ? leg.status() : CallStatus.COMPLETED).value());
			if (leg.answered() != null) {
				result.put("DialCallDuration", String.valueOf(leg.seconds(Dialling.this.engine.now())));
			}
			return result;
		}

		private void callerGone() {
			if (!this.ended) {
				hangUpAll();
			}
		}

		/** Somebody led the call elsewhere, or it went on by itself. */
		private void stop() {
			this.course.call().guidance().ignore(this);
			this.ended = true;
			hangUpAll();
		}

		private void hangUpAll() {
			this.left.clear();
			List.copyOf(this.legs)
				.forEach((leg) -> Dialling.this.calls.end(leg,
						(leg.answered() != null) ? CallStatus.COMPLETED : CallStatus.CANCELED));
		}

	}

}
