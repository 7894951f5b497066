package dev.toritsugi.sandbox.controlapi;

import java.time.Duration;
import java.util.Map;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.controlapi.problem.ControlProblem;
import dev.toritsugi.sandbox.controlapi.view.ClockView;
import dev.toritsugi.sandbox.controlapi.view.RequestBodyExample;
import dev.toritsugi.sandbox.engine.Engine;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * Stops, starts and advances the sandbox's clock.
 */
@SandboxController
class SandboxClockController {

	/**
	 * Maximum wait for the application's webhook responses after each timer that expires
	 * while the clock advances. The wait is limited because an application that never
	 * responds must not block the clock.
	 */
	private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

	private static final Duration FARTHEST = Duration.ofDays(30);

	private final Sandbox sandbox;

	private final ControlRequestExecutor executor;

	SandboxClockController(Sandbox sandbox, ControlRequestExecutor executor) {
		this.sandbox = sandbox;
		this.executor = executor;
	}

	@GetMapping("/clock")
	String clock() throws InterruptedException {
		return this.executor.renderSettled(ClockView::of);
	}

	@PostMapping("/clock")
	String request(@RequestBody ClockRequest request) throws InterruptedException {
		Engine engine = this.sandbox.account().engine();
		Duration advance = request.advance();
		if ((request.mode() == null && advance == null)
				|| (advance != null && (advance.isNegative() || advance.compareTo(FARTHEST) > 0))) {
			throw ControlProblem.BAD_VALUE.toRefusal(
					"Give a \"mode\", manual or running, or an \"advance\" of at most 30 days, such as PT30S, or both.",
					Map.of("key", "advance"));
		}
		if (request.mode() == ClockView.Mode.MANUAL) {
			engine.stand();
		}
		else if (request.mode() == ClockView.Mode.RUNNING) {
			engine.resume();
		}
		if (advance != null) {
			engine.advance(advance, LONGEST_WAIT);
		}
		return clock();
	}

	/**
	 * Request body that changes the clock.
	 *
	 * @param mode manual to stop the clock, running to start the clock, or null to leave
	 * the clock mode unchanged
	 * @param advance ISO 8601 duration by which to advance the clock, or null not to
	 * advance the clock
	 */
	@RequestBodyExample("{\"mode\":\"manual\"}, {\"mode\":\"running\"} or {\"advance\":\"PT30S\"} (ISO 8601)")
	record ClockRequest(ClockView.@Nullable Mode mode, @Nullable Duration advance) {

	}

}
