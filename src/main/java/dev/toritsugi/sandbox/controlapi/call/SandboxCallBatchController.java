package dev.toritsugi.sandbox.controlapi.call;

import java.util.Map;

import dev.toritsugi.sandbox.controlapi.ControlRequestExecutor;
import dev.toritsugi.sandbox.controlapi.SandboxController;
import dev.toritsugi.sandbox.controlapi.problem.ControlProblem;
import dev.toritsugi.sandbox.controlapi.view.RequestBodyExample;
import dev.toritsugi.sandbox.voice.number.IncomingPhoneNumber;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Starts and stops a batch of incoming calls.
 */
@SandboxController
class SandboxCallBatchController {

	private static final int MOST_CALLS = 10_000;

	private static final int MOST_PER_MINUTE = 6_000;

	private final ControlRequestExecutor executor;

	SandboxCallBatchController(ControlRequestExecutor executor) {
		this.executor = executor;
	}

	@PostMapping("/calls/batch")
	@ResponseStatus(HttpStatus.ACCEPTED)
	String begin(@RequestBody BatchRequest request) {
		if (request.count() < 1 || request.count() > MOST_CALLS || request.perMinute() < 1
				|| request.perMinute() > MOST_PER_MINUTE) {
			throw ControlProblem.BAD_BATCH.toRefusal(
					"\"count\" must be 1 to 10000 and \"perMinute\" 1 to 6000, as in {\"count\":20,\"perMinute\":60}.");
		}
		String to = DialledNumberResolver.e164("to", request.to(), this.executor.firstNumber());
		this.executor.execute((account) -> {
			IncomingPhoneNumber number = DialledNumberResolver.number(account, to);
			account.callBatch().start(request.count(), request.perMinute(), number);
			return number;
		});
		return left();
	}

	/** Stops the batch of incoming calls. Calls that were already placed continue. */
	@DeleteMapping("/calls/batch")
	String stop() {
		this.executor.execute((account) -> {
			account.callBatch().stop();
			return account;
		});
		return left();
	}

	private String left() {
		return this.executor.render((account) -> Map.of("left", account.callBatch().left()));
	}

	/**
	 * Request body that starts a batch of calls.
	 *
	 * @param count number of calls
	 * @param perMinute calls per minute
	 * @param to number to call, or null for the account's first number
	 */
	@RequestBodyExample("{\"count\":20,\"perMinute\":60}, with \"to\" to call another number than the first")
	record BatchRequest(int count, int perMinute, @Nullable String to) {

	}

}
