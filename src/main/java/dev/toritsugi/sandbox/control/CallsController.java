package dev.toritsugi.sandbox.control;

import java.net.URI;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.world.World;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.server.ResponseStatusException;

/**
 * The callers' side: call, listen, hang up.
 */
@SandboxControl
class CallsController {

	private static final Pattern KEYS = Pattern.compile("[0-9*#]{1,32}");

	private static final String SOMEBODY = "+12025550123";

	private final Stage stage;

	CallsController(Stage stage) {
		this.stage = stage;
	}

	@PostMapping("/calls")
	ResponseEntity<String> call(@RequestBody(required = false) @Nullable NewCall newCall) throws InterruptedException {
		NewCall call = (newCall != null) ? newCall : new NewCall(null, null);
		String from = Dialled.e164("from", call.from(), SOMEBODY);
		String to = Dialled.e164("to", call.to(), this.stage.firstNumber());
		Call begun = this.stage.act((world) -> world.flow().begin(from, Dialled.number(world, to)));
		return ResponseEntity.created(URI.create("/sandbox/calls/" + begun.sid()))
			.body(this.stage.show((world) -> CallView.of(begun)));
	}

	@GetMapping("/calls")
	String list() throws InterruptedException {
		return this.stage.show((world) -> world.calls().inbound().stream().map(CallView::of).toList());
	}

	@GetMapping("/calls/{callSid}")
	String get(@PathVariable String callSid) throws InterruptedException {
		return this.stage.show((world) -> CallView.of(find(world, callSid)));
	}

	@PostMapping("/calls/{callSid}/hangup")
	String hangUp(@PathVariable String callSid) throws InterruptedException {
		return act(callSid, (world, call) -> world.callerPhones().hangUp(call), "is over already");
	}

	/** On the other end of a leg that Twilio made, other than to a worker. */
	@PostMapping("/calls/{callSid}/answer")
	String answer(@PathVariable String callSid) throws InterruptedException {
		return act(callSid, (world, call) -> world.phones().answer(call), "is not ringing for anybody here");
	}

	@PostMapping("/calls/{callSid}/decline")
	String decline(@PathVariable String callSid) throws InterruptedException {
		return act(callSid, (world, call) -> world.phones().decline(call), "is not ringing for anybody here");
	}

	/**
	 * Presses keys.
	 */
	@PostMapping("/calls/{callSid}/digits")
	String press(@PathVariable String callSid, @RequestBody Keys keys) throws InterruptedException {
		if (keys.digits() == null || !KEYS.matcher(keys.digits()).matches()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
					"\"digits\" are of 0 to 9, * and #, as in {\"digits\":\"1#\"}.");
		}
		String digits = keys.digits();
		return act(callSid, (world, call) -> world.callerPhones().press(call, digits),
				"hears no keys at the moment: nothing gathers or records");
	}

	/**
	 * Says something.
	 */
	@PostMapping("/calls/{callSid}/speech")
	String say(@PathVariable String callSid, @RequestBody Speech speech) throws InterruptedException {
		if (speech.text() == null || speech.text().isBlank()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
					"\"text\" is what the caller says, as in {\"text\":\"sales\"}.");
		}
		String text = speech.text();
		return act(callSid, (world, call) -> world.callerPhones().say(call, text),
				"is not listened to at the moment: nothing gathers speech");
	}

	private String act(String callSid, BiPredicate<World, Call> action, String otherwise) throws InterruptedException {
		this.stage.act((world) -> {
			if (!action.test(world, find(world, callSid))) {
				throw new ResponseStatusException(HttpStatus.CONFLICT, "%s %s.".formatted(callSid, otherwise));
			}
			return callSid;
		});
		return get(callSid);
	}

	private static Call find(World world, String callSid) {
		return world.calls()
			.find(callSid)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no call " + callSid
					+ ". GET /sandbox/calls lists the calls since the start or the last reset."));
	}

	/**
	 * A call to place. What is left out the sandbox makes up.
	 *
	 * @param from number of the caller, E.164
	 * @param to number dialled, E.164
	 */
	@WrittenAs("{\"from\":\"+819012345678\",\"to\":\"+12025550100\"}, or left out")
	record NewCall(@Nullable String from, @Nullable String to) {

	}

	/**
	 * Keys pressed.
	 *
	 * @param digits 0 to 9, * and #
	 */
	@WrittenAs("{\"digits\":\"1#\"}")
	record Keys(@Nullable String digits) {

	}

	/**
	 * Something said.
	 */
	@WrittenAs("{\"text\":\"sales\"}")
	record Speech(@Nullable String text) {

	}

}
