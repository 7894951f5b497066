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
import dev.toritsugi.sandbox.voice.call.CallProgressReporter;
import dev.toritsugi.sandbox.voice.call.CallRegistry;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import dev.toritsugi.sandbox.voice.call.CalleePhoneService;
import dev.toritsugi.sandbox.voice.call.CallerInputListener;
import dev.toritsugi.sandbox.voice.call.OutgoingRing;
import dev.toritsugi.sandbox.voice.interpreter.TwimlExecution;
import dev.toritsugi.sandbox.voice.interpreter.WhisperPlayer;
import org.jspecify.annotations.Nullable;

/**
 * Executes Dial with numbers, clients and SIP addresses. They ring at once, or one after
 * the other; the call is connected with the first that answers.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml/dial">Twilio: Dial</a>
 */
public final class PhoneDialHandler {

	private final Engine engine;

	private final CallRegistry calls;

	private final CalleePhoneService calleePhones;

	private final CallProgressReporter progressReporter;

	private final WhisperPlayer whisperPlayer;

	public PhoneDialHandler(Engine engine, CallRegistry calls, CalleePhoneService calleePhones,
			CallProgressReporter progressReporter, WhisperPlayer whisperPlayer) {
		this.engine = engine;
		this.calls = calls;
		this.calleePhones = calleePhones;
		this.progressReporter = progressReporter;
		this.whisperPlayer = whisperPlayer;
	}

	/**
	 * Executes the verb.
	 */
	public void dial(TwimlExecution execution, Dial dial) {
		List<Dial.Endpoint> endpoints = dial.nouns()
			.stream()
			.filter(Dial.Endpoint.class::isInstance)
			.map(Dial.Endpoint.class::cast)
			.toList();
		new Attempt(execution, dial, endpoints).begin();
	}

	private final class Attempt implements CallerInputListener {

		private final TwimlExecution execution;

		private final Dial dial;

		private final Deque<Dial.Endpoint> left;

		/** The live legs. */
		private final List<Call> legs = new ArrayList<>();

		private @Nullable Call talking;

		private @Nullable Timer limit;

		private boolean ended;

		private Attempt(TwimlExecution execution, Dial dial, List<Dial.Endpoint> endpoints) {
			this.execution = execution;
			this.dial = dial;
			this.left = new ArrayDeque<>(endpoints);
		}

		private void begin() {
			this.execution.waiting("dialling", this::stop);
			this.execution.call().control().listen(this);
			this.execution.call().whenOver(() -> callerGone());
			do {
				ringNext();
			}
			while (!this.dial.sequential() && !this.left.isEmpty());
		}

		@Override
		public void keys(String pressed) {
			if (this.dial.hangupOnStar() && this.talking != null && pressed.contains("*")) {
				PhoneDialHandler.this.calls.end(this.talking, CallStatus.COMPLETED);
			}
		}

		private void ringNext() {
			Dial.Endpoint endpoint = this.left.remove();
			Call caller = this.execution.call();
			String from = (this.dial.callerId() != null) ? this.dial.callerId() : caller.from();
			Call leg = PhoneDialHandler.this.calleePhones
				.ring(new OutgoingRing(from, endpoint.to(), CallDirection.OUTBOUND_DIAL, this.dial.timeout(), null,
						caller, (answered) -> answered(answered, endpoint)));
			this.legs.add(leg);
			StatusCallback status = endpoint.status();
			if (status != null) {
				PhoneDialHandler.this.progressReporter.follow(leg,
						new CallProgressReporter.Subscription(Webhook.Kind.CALL_STATUS, status.link().method(),
								status.link().resolve(this.execution.document()), status.events(), Map.of()));
			}
			leg.whenOver(() -> over(leg));
		}

		private void answered(Call leg, Dial.Endpoint endpoint) {
			this.talking = leg;
			List.copyOf(this.legs)
				.stream()
				.filter((other) -> other != leg)
				.forEach((other) -> PhoneDialHandler.this.calls.end(other, CallStatus.CANCELED));
			this.left.clear();
			PhoneDialHandler.this.whisperPlayer.toWhoAnswers(leg, endpoint.whisper(), this.execution.document(),
					() -> connect(leg));
			leg.control().whenRedirected(() -> over(leg));
		}

		private void connect(Call leg) {
			this.execution.call().doing("talking");
			this.limit = PhoneDialHandler.this.engine.after(this.dial.timeLimit(),
					() -> PhoneDialHandler.this.calls.end(leg, CallStatus.COMPLETED));
		}

		private void over(Call leg) {
			this.legs.remove(leg);
			if (leg == this.talking && this.limit != null) {
				this.limit.cancel();
			}
			if (this.ended || (this.talking != null && this.talking != leg)) {
				return;
			}
			if (this.talking == null && !this.left.isEmpty() && this.execution.live()) {
				ringNext();
			}
			else if (this.legs.isEmpty()) {
				this.ended = true;
				this.execution.timePassed();
				this.execution.proceed(Webhook.Kind.DIAL_ACTION, this.dial.action(), result(leg));
			}
		}

		private Map<String, String> result(Call leg) {
			Map<String, String> result = new LinkedHashMap<>();
			result.put("DialCallSid", leg.sid());
			result.put("DialCallStatus", (leg.over() ? leg.status() : CallStatus.COMPLETED).value());
			if (leg.answered() != null) {
				result.put("DialCallDuration", String.valueOf(leg.seconds(PhoneDialHandler.this.engine.now())));
			}
			return result;
		}

		private void callerGone() {
			if (!this.ended) {
				hangUpAll();
			}
		}

		/** The call is redirected, or its execution has gone on. */
		private void stop() {
			this.execution.call().control().ignore(this);
			this.ended = true;
			hangUpAll();
		}

		private void hangUpAll() {
			this.left.clear();
			List.copyOf(this.legs)
				.forEach((leg) -> PhoneDialHandler.this.calls.end(leg,
						(leg.answered() != null) ? CallStatus.COMPLETED : CallStatus.CANCELED));
		}

	}

}
