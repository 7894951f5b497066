package dev.toritsugi.sandbox.controlapi.call;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.controlapi.ControlRequestExecutor;
import dev.toritsugi.sandbox.controlapi.SandboxController;
import dev.toritsugi.sandbox.controlapi.problem.ControlProblem;
import dev.toritsugi.sandbox.controlapi.view.CallView;
import dev.toritsugi.sandbox.controlapi.view.RequestBodyExample;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.detection.AnsweringParty;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * Places incoming calls and performs the actions of callers, at {@code /sandbox/calls}.
 */
@SandboxController
class SandboxCallController {

	/** Longest speech in seconds, which is also the longest recording of Twilio. */
	private static final int LONGEST_SPEECH = 14_400;

	private static final Pattern KEYS = Pattern.compile("[0-9*#]{1,32}");

	private static final String DEFAULT_CALLER = "+12025550123";

	private final ControlRequestExecutor executor;

	SandboxCallController(ControlRequestExecutor executor) {
		this.executor = executor;
	}

	@PostMapping("/calls")
	ResponseEntity<String> call(@RequestBody(required = false) @Nullable CallRequest request)
			throws InterruptedException {
		CallRequest call = (request != null) ? request : new CallRequest(null, null, null);
		String from = DialledNumberResolver.caller(call.from(), DEFAULT_CALLER);
		String to = DialledNumberResolver.e164("to", call.to(), this.executor.firstNumber());
		Call begun = this.executor.execute((account) -> {
			Call received = account.callService().receive(from, DialledNumberResolver.number(account, to));
			if (call.sound() != null) {
				account.voice().browsers().sounds().attach(received, call.sound());
			}
			return received;
		});
		return ResponseEntity.created(URI.create("/sandbox/calls/" + begun.sid()))
			.body(this.executor.renderSettled((account) -> CallView.of(begun)));
	}

	@GetMapping("/calls")
	String list() throws InterruptedException {
		return this.executor.renderSettled((account) -> account.calls().inbound().stream().map(CallView::of).toList());
	}

	@GetMapping("/calls/{callSid}")
	String get(@PathVariable String callSid) throws InterruptedException {
		return this.executor.renderSettled((account) -> CallView.of(find(account, callSid)));
	}

	@PostMapping("/calls/{callSid}/hangup")
	String hangUp(@PathVariable String callSid) throws InterruptedException {
		return act(callSid, (account, call) -> account.callerPhones().hangUp(call), ControlProblem.CALL_OVER,
				"is already over");
	}

	/**
	 * Answers a ringing outbound call, for example a call to a phone that belongs to no
	 * worker. The body may say that an answering machine answers.
	 */
	@PostMapping("/calls/{callSid}/answer")
	String answer(@PathVariable String callSid, @RequestBody(required = false) @Nullable AnswerRequest request)
			throws InterruptedException {
		AnsweringParty party = (request != null) ? request.by() : null;
		return act(callSid, (account, call) -> {
			if (party != null) {
				account.voice().detector().choose(call, party);
			}
			return account.calleePhones().answer(call);
		}, ControlProblem.CALL_NOT_RINGING, "is not an outbound call that rings");
	}

	@PostMapping("/calls/{callSid}/decline")
	String decline(@PathVariable String callSid) throws InterruptedException {
		return act(callSid, (account, call) -> account.calleePhones().decline(call), ControlProblem.CALL_NOT_RINGING,
				"is not an outbound call that rings");
	}

	/**
	 * Presses keys on the phone of a caller.
	 */
	@PostMapping("/calls/{callSid}/digits")
	String press(@PathVariable String callSid, @RequestBody KeysRequest keys) throws InterruptedException {
		if (keys.digits() == null || !KEYS.matcher(keys.digits()).matches()) {
			throw ControlProblem.BAD_VALUE.toRefusal(
					"\"digits\" must be 1 to 32 of 0 to 9, * and #, as in {\"digits\":\"1#\"}.",
					Map.of("key", "digits"));
		}
		String digits = keys.digits();
		return act(callSid, (account, call) -> account.callerPhones().press(call, digits),
				ControlProblem.CALL_EXPECTS_NO_INPUT, "is not waiting for keys: no Gather, Record or Dial is running");
	}

	/**
	 * Makes a caller speak, a text or for some seconds. A caller without this request is
	 * silent.
	 */
	@PostMapping("/calls/{callSid}/speech")
	String say(@PathVariable String callSid, @RequestBody SpeechRequest speech) throws InterruptedException {
		String text = (speech.text() != null) ? speech.text() : "";
		Integer seconds = speech.seconds();
		if (text.isBlank() && seconds == null) {
			throw ControlProblem.BAD_VALUE
				.toRefusal("\"text\" must be what the caller says, as in {\"text\":\"sales\"}.", Map.of("key", "text"));
		}
		if (seconds != null && (seconds < 0 || seconds > LONGEST_SPEECH)) {
			throw ControlProblem.BAD_VALUE.toRefusal(
					"\"seconds\" must be from 0 to %d, as in {\"seconds\":8}.".formatted(LONGEST_SPEECH),
					Map.of("key", "seconds"));
		}
		Duration length = Duration.ofSeconds((seconds != null) ? seconds : 0);
		return act(callSid, (account, call) -> account.callerPhones().say(call, text, length),
				ControlProblem.CALL_EXPECTS_NO_INPUT,
				"is not waiting for speech: no Gather, Record or Dial is running");
	}

	private String act(String callSid, BiPredicate<SandboxAccount, Call> action, ControlProblem problem, String refusal)
			throws InterruptedException {
		this.executor.execute((account) -> {
			if (!action.test(account, find(account, callSid))) {
				throw problem.toRefusal("%s %s.".formatted(callSid, refusal));
			}
			return callSid;
		});
		return get(callSid);
	}

	private static Call find(SandboxAccount account, String callSid) {
		return account.calls()
			.find(callSid)
			.orElseThrow(() -> ControlProblem.CALL_NOT_FOUND.toRefusal("There is no call " + callSid
					+ ". GET /sandbox/calls lists the calls since the start or the last reset."));
	}

	/**
	 * Request body that places a call.
	 *
	 * @param from caller's number in E.164; {@code Anonymous}, {@code Restricted} or an
	 * empty text for a withheld number; {@code client:…} or {@code sip:…}; or null to use
	 * a default number
	 * @param to number to call in E.164, or null to call the account's first number
	 * @param sound ID of the page that plays the caller with sound, or null if the caller
	 * is silent
	 */
	@RequestBodyExample("{\"from\":\"+819012345678\",\"to\":\"+12025550100\"}, or left out")
	record CallRequest(@Nullable String from, @Nullable String to, @Nullable String sound) {

	}

	/**
	 * Request body that answers a call.
	 *
	 * @param by who answers, or null for a human
	 */
	@RequestBodyExample("{\"by\":\"machine\"}, or left out; by is human, machine, machine_silence, machine_other, fax or unknown")
	record AnswerRequest(
			@JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES) @Nullable AnsweringParty by) {

	}

	/**
	 * Request body that presses keys.
	 *
	 * @param digits keys, each of which is 0 to 9, * or #
	 */
	@RequestBodyExample("{\"digits\":\"1#\"}")
	record KeysRequest(@Nullable String digits) {

	}

	/**
	 * Request body that makes the caller speak.
	 *
	 * @param text text that the caller speaks, or null if only the length matters
	 * @param seconds how long the caller speaks, or null if the caller says the text at
	 * once
	 */
	@RequestBodyExample("{\"text\":\"sales\"} or {\"seconds\":8}")
	record SpeechRequest(@Nullable String text, @Nullable Integer seconds) {

	}

}
