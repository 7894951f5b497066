package dev.toritsugi;

import java.time.Duration;
import java.time.Instant;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.engine.Engine;

/**
 * Stops and advances the sandbox's clock, which the timers of all servers in this process
 * follow.
 */
final class SandboxClock {

	private static final Duration HANG_LIMIT = Duration.ofMinutes(5);

	private final Sandbox sandbox;

	SandboxClock(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	/** Begins a new account, and stops its clock. */
	void begin() {
		this.sandbox.reset();
		engine().stand();
	}

	/** Lets time pass. Timers that become due run at their due times. */
	void pass(Duration time) {
		try {
			engine().advance(time, HANG_LIMIT);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Waits until the servers have done all work that takes no time on the sandbox's
	 * clock. Does not wait for webhooks that a fault delays or loses.
	 */
	void settle() {
		try {
			if (!engine().settle(HANG_LIMIT)) {
				throw new AssertionError("The server is still at work after " + HANG_LIMIT);
			}
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Instant now() {
		return engine().now();
	}

	private Engine engine() {
		return this.sandbox.account().engine();
	}

}
