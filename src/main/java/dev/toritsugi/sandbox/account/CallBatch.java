package dev.toritsugi.sandbox.account;

import java.time.Duration;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Timer;
import dev.toritsugi.sandbox.voice.lifecycle.CallService;
import dev.toritsugi.sandbox.voice.number.IncomingPhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * Simulates a batch of incoming phone calls. The calls come from different numbers, at a
 * constant rate on the sandbox's clock.
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
	 * Starts a batch of calls, and stops the previous batch if it is still running.
	 * @param count number of calls
	 * @param perMinute number of calls per minute, at equal intervals
	 * @param to phone number of the account that the callers dial
	 */
	public void start(int count, int perMinute, IncomingPhoneNumber to) {
		stop();
		this.left = count;
		call(Duration.ofMinutes(1).dividedBy(perMinute), to);
	}

	/**
	 * Stops the batch. Phone calls that have already started continue.
	 */
	public void stop() {
		if (this.next != null) {
			this.next.cancel();
		}
		this.next = null;
		this.left = 0;
	}

	/**
	 * Returns how many phone calls of the batch have not started yet.
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
