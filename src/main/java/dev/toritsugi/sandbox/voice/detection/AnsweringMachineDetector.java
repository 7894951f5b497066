package dev.toritsugi.sandbox.voice.detection;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.StatusCallbackSender;
import dev.toritsugi.sandbox.engine.Timer;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallStatus;

/**
 * Detects who has answered an outbound call, and reports the result. The sandbox hears no
 * sound, so a test chooses who answers. The durations of the detection are assumptions.
 *
 * @see <a href="https://www.twilio.com/docs/voice/answering-machine-detection">Twilio:
 * answering machine detection</a>
 */
public final class AnsweringMachineDetector {

	private static final int NO_CALLBACK = 21262;

	private static final Duration HUMAN = Duration.ofMillis(1_500);

	private static final Duration MACHINE_START = Duration.ofSeconds(3);

	private static final Duration MACHINE_END = Duration.ofSeconds(9);

	private final Engine engine;

	private final String accountSid;

	/** Who answers, by call SID; calls that a human answers are omitted. */
	private final Map<String, AnsweringParty> chosen = new HashMap<>();

	public AnsweringMachineDetector(Engine engine, String accountSid) {
		this.engine = engine;
		this.accountSid = accountSid;
	}

	/**
	 * Chooses who answers a ringing call.
	 */
	public void choose(Call call, AnsweringParty party) {
		this.chosen.put(call.sid(), party);
		call.whenOver(() -> this.chosen.remove(call.sid()));
	}

	/**
	 * Detects who has answered a call. Has no result if the call ends before.
	 * @param then consumer of the parameters {@code AnsweredBy} and
	 * {@code MachineDetectionDuration}
	 */
	public void detect(Call call, MachineDetection detection, Consumer<Map<String, String>> then) {
		if (detection.async() && detection.callback() == null) {
			this.engine.alert(NO_CALLBACK, call.sid() + ": no AMD status callback URL provided");
		}
		AnsweringParty party = this.chosen.getOrDefault(call.sid(), AnsweringParty.HUMAN);
		Duration wanted = duration(party, detection);
		boolean detected = wanted.compareTo(detection.timeout()) < 0;
		Duration duration = detected ? wanted : detection.timeout();
		String answeredBy = (detected ? party : AnsweringParty.UNKNOWN).answeredBy(detection.messageEnd());
		Timer timer = this.engine.after(duration, () -> {
			call.relations().setAnsweredBy(answeredBy);
			Map<String, String> result = new LinkedHashMap<>();
			result.put("AnsweredBy", answeredBy);
			result.put("MachineDetectionDuration", String.valueOf(duration.toMillis()));
			report(call, detection, result);
			then.accept(result);
		});
		call.whenOver(timer::cancel);
	}

	/**
	 * Detects who answers a call as soon as it is answered, while the call continues.
	 */
	public void follow(Call call, MachineDetection detection) {
		Runnable start = () -> detect(call, detection, (result) -> {
		});
		if (call.status() == CallStatus.IN_PROGRESS) {
			start.run();
		}
		else {
			call.whenAnswered(start);
		}
	}

	private static Duration duration(AnsweringParty party, MachineDetection detection) {
		return switch (party) {
			case HUMAN -> HUMAN;
			case MACHINE, MACHINE_SILENCE, MACHINE_OTHER -> detection.messageEnd() ? MACHINE_END : MACHINE_START;
			case FAX -> MACHINE_START;
			case UNKNOWN -> detection.silence();
		};
	}

	private void report(Call call, MachineDetection detection, Map<String, String> result) {
		MachineDetection.Callback callback = detection.callback();
		if (callback == null) {
			return;
		}
		Map<String, String> all = new LinkedHashMap<>();
		all.put("CallSid", call.sid());
		all.put("AccountSid", this.accountSid);
		all.putAll(result);
		new StatusCallbackSender(this.engine).send(
				Webhook.by(callback.method(), Webhook.Kind.MACHINE_DETECTION, callback.url(), all),
				"the AMD status callback");
	}

}
