package dev.toritsugi.sandbox.account;

import java.time.Duration;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Timer;
import dev.toritsugi.sandbox.voice.lifecycle.CallService;
import dev.toritsugi.sandbox.voice.number.IncomingPhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * Places a batch of incoming calls at a steady rate, each from another number, by the
 * sandbox's clock.
 */
public final class CallBatch {

	private final Engine engine;

	private final CallService callService;

	private @Nullable Timer next;

	private int left;

	private int numbers;

	CallBatch(Engine engine, CallService callService) {
		this.engine = engine;
		this.callService = callService;
	}

	/**
	 * Starts a batch of calls. A batch that is still running is replaced.
	 * @param count number of calls
	 * @param perMinute calls per minute, at even intervals
	 * @param to number of the account that is called
	 */
	public void start(int count, int perMinute, IncomingPhoneNumber to) {
		stop();
		this.left = count;
		call(Duration.ofMinutes(1).dividedBy(perMinute), to);
	}

	/**
	 * Stops the batch. Calls that were placed go on.
	 */
	public void stop() {
		if (this.next != null) {
			this.next.cancel();
		}
		this.next = null;
		this.left = 0;
	}

	/**
	 * The number of calls that are still to be placed.
	 */
	public int left() {
		return this.left;
	}

	private void call(Duration interval, IncomingPhoneNumber to) {
		this.left--;
		this.callService.receive("+8190%08d".formatted(++this.numbers), to);
		this.next = (this.left > 0) ? this.engine.after(interval, () -> call(interval, to)) : null;
	}

}
