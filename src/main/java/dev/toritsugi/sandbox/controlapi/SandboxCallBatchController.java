package dev.toritsugi.sandbox.controlapi;

import java.util.Map;

import dev.toritsugi.sandbox.controlapi.view.BodyExample;
import dev.toritsugi.sandbox.voice.number.PhoneNumber;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Starts and stops a batch of incoming calls.
 */
@SandboxController
class SandboxCallBatchController {

	private static final int MOST = 10_000;

	private static final int FASTEST = 6_000;

	private final ControlGateway gateway;

	SandboxCallBatchController(ControlGateway gateway) {
		this.gateway = gateway;
	}

	@PostMapping("/calls/batch")
	@ResponseStatus(HttpStatus.ACCEPTED)
	String begin(@RequestBody Batch batch) {
		if (batch.count() < 1 || batch.count() > MOST || batch.perMinute() < 1 || batch.perMinute() > FASTEST) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
					"\"count\" is 1 to 10000 and \"perMinute\" 1 to 6000, as in {\"count\":20,\"perMinute\":60}.");
		}
		String to = DialledNumberResolver.e164("to", batch.to(), this.gateway.firstNumber());
		this.gateway.act((account) -> {
			PhoneNumber number = DialledNumberResolver.number(account, to);
			account.callers().begin(batch.count(), batch.perMinute(), number);
			return number;
		});
		return left();
	}

	/** Stops the batch. Calls that were placed go on. */
	@DeleteMapping("/calls/batch")
	String stop() {
		this.gateway.act((account) -> {
			account.callers().stop();
			return account;
		});
		return left();
	}

	private String left() {
		return this.gateway.showAtOnce((account) -> Map.of("left", account.callers().left()));
	}

	/**
	 * A batch of calls.
	 *
	 * @param count number of calls
	 * @param perMinute calls per minute
	 * @param to number that is called; the account's first if left out
	 */
	@BodyExample("{\"count\":20,\"perMinute\":60}, with \"to\" for another number than the first")
	record Batch(int count, int perMinute, @Nullable String to) {

	}

}
