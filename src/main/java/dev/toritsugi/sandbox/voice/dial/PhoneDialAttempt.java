package dev.toritsugi.sandbox.voice.dial;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.toritsugi.sandbox.engine.Timer;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.twiml.Dial;
import dev.toritsugi.sandbox.twiml.MachineDetectionOptions;
import dev.toritsugi.sandbox.twiml.StatusCallback;
import dev.toritsugi.sandbox.twiml.TwimlUrl;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallDirection;
import dev.toritsugi.sandbox.voice.call.CallProgressReporter;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import dev.toritsugi.sandbox.voice.call.CallerInputListener;
import dev.toritsugi.sandbox.voice.detection.MachineDetection;
import dev.toritsugi.sandbox.voice.interpreter.TwimlExecution;
import dev.toritsugi.sandbox.voice.phone.OutgoingRing;
import org.jspecify.annotations.Nullable;

/**
 * One execution of Dial with phones. Rings the phones and connects the call to the first
 * phone that answers. The execution ends when the conversation is over or when no phone
 * is left to ring.
 */
final class PhoneDialAttempt implements CallerInputListener {

	/** Twilio's error number for a number that can't be called. */
	private static final int INVALID_NUMBER = 13223;

	private static final int INVALID_CALLER_ID = 13214;

	private static final Pattern NUMBER = Pattern.compile("\\+?[1-9][0-9]{6,14}");

	private final PhoneDialServices services;

	private final TwimlExecution execution;

	private final Dial dial;

	private final Deque<Dial.Endpoint> left;

	/** The live outbound legs to the dialled phones. */
	private final List<Call> legs = new ArrayList<>();

	private final DialRecorder recorder;

	private @Nullable Call talking;

	private @Nullable Timer limit;

	private boolean ended;

	PhoneDialAttempt(PhoneDialServices services, TwimlExecution execution, Dial dial, List<Dial.Endpoint> endpoints) {
		this.services = services;
		this.execution = execution;
		this.dial = dial;
		this.left = new ArrayDeque<>(endpoints);
		this.recorder = new DialRecorder(services.recordings(), execution, dial);
	}

	/**
	 * Rings only the first phone for a sequential Dial, and all phones for a simultaneous
	 * Dial.
	 */
	void begin() {
		this.execution.waiting("dialling", this::stop);
		this.execution.call().twimlState().listen(this);
		this.execution.call().whenOver(() -> callerGone());
		this.recorder.ringing();
		do {
			ringNext();
		}
		while (!this.dial.sequential() && !this.left.isEmpty());
	}

	@Override
	public void keys(String pressed) {
		if (this.dial.hangupOnStar() && this.talking != null && pressed.contains("*")) {
			this.services.calls().end(this.talking, CallStatus.COMPLETED);
		}
	}

	private void ringNext() {
		Dial.Endpoint endpoint = this.left.remove();
		Call caller = this.execution.call();
		boolean withoutCallerId = lacksCallerId(caller, endpoint);
		String from = withoutCallerId ? caller.from() : callerId(caller, endpoint);
		Call leg = this.services.calleePhones()
			.ring(new OutgoingRing(from, endpoint.to(), CallDirection.OUTBOUND_DIAL, this.dial.timeout(), null, caller,
					(answered) -> answered(answered, endpoint), endpoint.parameters()));
		this.legs.add(leg);
		StatusCallback status = endpoint.status();
		if (status != null) {
			this.services.progressReporter()
				.follow(leg, new CallProgressReporter.Subscription(Webhook.Kind.CALL_STATUS, status.url().method(),
						status.url().resolve(this.execution.document()), status.events(), Map.of()));
		}
		MachineDetectionOptions detection = endpoint.detection();
		if (detection != null) {
			this.services.detector().follow(leg, toDetection(detection));
		}
		leg.whenOver(() -> over(leg));
		if (!isCallable(endpoint.to())) {
			fail(leg, INVALID_NUMBER, "<Dial> can't call \"%s\": it is not a phone number".formatted(endpoint.to()));
		}
		else if (withoutCallerId) {
			fail(leg, INVALID_CALLER_ID,
					"<Dial> of a client needs a callerId, a number of this account or a verified one");
		}
	}

	private void fail(Call leg, int code, String message) {
		this.services.engine().alert(code, message);
		this.services.engine().afterwards(() -> this.services.calls().end(leg, CallStatus.FAILED));
	}

	/**
	 * Whether a client calls a number without a caller ID of the account. Twilio's page
	 * on error 13214 requires such a caller ID, because a number can't call back a
	 * client. UNCONFIRMED: A call without the caller ID fails.
	 */
	private boolean lacksCallerId(Call caller, Dial.Endpoint endpoint) {
		String callerId = this.dial.callerId();
		return caller.from().startsWith("client:") && !isName(endpoint.to())
				&& (callerId == null || !this.services.callerIds().isOwned(callerId));
	}

	/**
	 * Returns the caller ID of the leg to a phone. Twilio's page on error 13214 allows
	 * the calling number, the called number and the account's numbers. UNCONFIRMED: With
	 * another caller ID, the leg shows the calling number.
	 */
	private String callerId(Call caller, Dial.Endpoint endpoint) {
		String callerId = this.dial.callerId();
		if (callerId == null || callerId.equals(caller.from()) || callerId.equals(caller.to())
				|| this.services.callerIds().isAccepted(callerId, endpoint.to())) {
			return (callerId != null) ? callerId : caller.from();
		}
		this.services.engine()
			.alert(INVALID_CALLER_ID,
					"callerId=\"%s\" of <Dial> is no number of this account, nor a verified one".formatted(callerId));
		return caller.from();
	}

	/**
	 * Whether Twilio can call an address. Numbers may contain spaces, hyphens, dots and
	 * brackets. A number with a national prefix, such as {@code 09012345678}, cannot be
	 * called. UNCONFIRMED: A Dial with such a number has the status {@code failed}.
	 */
	private static boolean isCallable(String address) {
		return isName(address) || NUMBER.matcher(address.replaceAll("[\\s().-]", "")).matches();
	}

	private static boolean isName(String address) {
		return address.startsWith("client:") || address.startsWith("sip:") || address.startsWith("sips:");
	}

	private MachineDetection toDetection(MachineDetectionOptions options) {
		TwimlUrl callback = options.callback();
		return new MachineDetection(options.messageEnd(), true, options.timeout(), options.silence(), (callback != null)
				? new MachineDetection.Callback(callback.method(), callback.resolve(this.execution.document())) : null);
	}

	private void answered(Call leg, Dial.Endpoint endpoint) {
		this.talking = leg;
		List.copyOf(this.legs)
			.stream()
			.filter((other) -> other != leg)
			.forEach((other) -> this.services.calls().end(other, CallStatus.CANCELED));
		this.left.clear();
		this.services.whisperPlayer()
			.playToCallee(leg, endpoint.whisper(), this.execution.document(), () -> connect(leg));
		leg.twimlState().whenRedirected(() -> over(leg));
	}

	private void connect(Call leg) {
		this.execution.call().doing("talking");
		this.recorder.answered();
		this.limit = this.services.engine()
			.after(this.dial.timeLimit(), () -> this.services.calls().end(leg, CallStatus.COMPLETED));
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
			result.put("DialCallDuration", String.valueOf(leg.seconds(this.services.engine().now())));
		}
		result.put("DialBridged", String.valueOf(leg == this.talking));
		result.putAll(this.recorder.stop());
		return result;
	}

	private void callerGone() {
		if (!this.ended) {
			hangUpAll();
		}
	}

	/**
	 * Ends the attempt because the call is redirected or the next verb or document is
	 * executed.
	 */
	private void stop() {
		this.execution.call().twimlState().ignore(this);
		this.ended = true;
		this.recorder.stop();
		hangUpAll();
	}

	private void hangUpAll() {
		this.left.clear();
		List.copyOf(this.legs)
			.forEach((leg) -> this.services.calls()
				.end(leg, (leg.answered() != null) ? CallStatus.COMPLETED : CallStatus.CANCELED));
	}

}
