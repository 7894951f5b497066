package dev.toritsugi.sandbox.control;

import java.net.URI;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.toritsugi.sandbox.voice.Call;
import dev.toritsugi.sandbox.voice.PhoneNumber;
import dev.toritsugi.sandbox.world.Seed;
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

	private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

	private static final String SOMEBODY = "+12025550123";

	private final Stage stage;

	CallsController(Stage stage) {
		this.stage = stage;
	}

	@PostMapping("/calls")
	ResponseEntity<String> call(@RequestBody(required = false) @Nullable NewCall newCall) throws InterruptedException {
		NewCall call = (newCall != null) ? newCall : new NewCall(null, null);
		String from = number("from", call.from(), SOMEBODY);
		String to = number("to", call.to(), Seed.NUMBER);
		Call begun = this.stage.act((world) -> world.flow().begin(from, dialled(world, to)));
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
		this.stage.act((world) -> {
			if (!world.flow().hangUp(find(world, callSid))) {
				throw new ResponseStatusException(HttpStatus.CONFLICT, callSid + " is over already.");
			}
			return callSid;
		});
		return get(callSid);
	}

	private static PhoneNumber dialled(World world, String number) {
		return world.numbers()
			.find(number)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND,
					"The account has no number %s. It has %s.".formatted(number,
							world.numbers()
								.all()
								.stream()
								.map(PhoneNumber::number)
								.collect(Collectors.joining(", ")))));
	}

	private static Call find(World world, String callSid) {
		return world.calls()
			.find(callSid)
			.filter((call) -> call.direction() == Call.Direction.INBOUND)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Nobody called as " + callSid
					+ ". GET /sandbox/calls lists the calls since the start or the last reset."));
	}

	private static String number(String name, @Nullable String given, String standard) {
		String number = (given != null) ? given : standard;
		if (!E164.matcher(number).matches()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
					"\"" + name + "\" must be a number in E.164, as in " + standard + ".");
		}
		return number;
	}

	/**
	 * A call to place. What is left out the sandbox makes up.
	 *
	 * @param from number of the caller, E.164
	 * @param to number dialled, E.164
	 */
	record NewCall(@Nullable String from, @Nullable String to) {

	}

}
