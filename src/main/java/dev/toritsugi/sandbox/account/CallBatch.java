package dev.toritsugi.sandbox.account;

import java.time.Duration;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Timer;
import dev.toritsugi.sandbox.voice.lifecycle.CallService;
import dev.toritsugi.sandbox.voice.number.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * Many people who call one after another, each from another number, by the sandbox's
 * clock.
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
	 * Lets people call from now on, instead of those who were to come.
	 * @param count how many
	 * @param perMinute how many in a minute, at even intervals
	 * @param to number that they dial
	 */
	public void begin(int count, int perMinute, PhoneNumber to) {
		stop();
		this.left = count;
		call(Duration.ofMinutes(1).dividedBy(perMinute), to);
	}

	/**
	 * Lets nobody else come. Those who have called are not concerned.
	 */
	public void stop() {
		if (this.next != null) {
			this.next.cancel();
		}
		this.next = null;
		this.left = 0;
	}

	/**
	 * How many are still to come.
	 */
	public int left() {
		return this.left;
	}

	private void call(Duration interval, PhoneNumber to) {
		this.left--;
		this.callService.begin("+8190%08d".formatted(++this.numbers), to);
		this.next = (this.left > 0) ? this.engine.after(interval, () -> call(interval, to)) : null;
	}

}
