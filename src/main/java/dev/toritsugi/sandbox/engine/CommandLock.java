package dev.toritsugi.sandbox.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Runs commands one at a time, in the order in which they arrive. After each command it
 * runs the actions that the command left for afterwards, outside of the lock.
 */
final class CommandLock {

	private final ReentrantLock lock = new ReentrantLock(true);

	private final Condition changed = this.lock.newCondition();

	private final List<Runnable> outgoing = new ArrayList<>();

	private volatile long changes;

	<T extends @Nullable Object> T run(Supplier<T> command) {
		this.lock.lock();
		try {
			return command.get();
		}
		finally {
			end(true);
		}
	}

	void run(Runnable command) {
		this.lock.lock();
		try {
			command.run();
		}
		finally {
			end(true);
		}
	}

	/** Runs a command that changes nothing. */
	<T extends @Nullable Object> T read(Supplier<T> command) {
		this.lock.lock();
		try {
			return command.get();
		}
		finally {
			end(false);
		}
	}

	/** The number of commands so far that may have changed something. */
	long changes() {
		return this.changes;
	}

	/** Runs an action after the present command. Called from within a command. */
	void runAfterwards(Runnable action) {
		this.outgoing.add(action);
	}

	/** Makes waiting threads check again. Called from within a command. */
	void signal() {
		this.changed.signalAll();
	}

	/**
	 * Waits for a value, and checks again after each signal and each pause.
	 * @param wanted gives the value, or null as long as there is none
	 * @param pause longest time until the next check, in nanoseconds
	 * @param over ends the wait without a value
	 */
	<T> @Nullable T await(Supplier<@Nullable T> wanted, LongSupplier pause, BooleanSupplier over)
			throws InterruptedException {
		this.lock.lock();
		try {
			while (!over.getAsBoolean()) {
				T found = wanted.get();
				if (found != null) {
					return found;
				}
				this.changed.awaitNanos(pause.getAsLong());
			}
			return null;
		}
		finally {
			end(false);
		}
	}

	/**
	 * Waits for a condition.
	 * @param limitNanos longest wait, in nanoseconds
	 * @return whether the condition holds
	 */
	boolean await(BooleanSupplier wanted, long limitNanos) throws InterruptedException {
		long nanos = limitNanos;
		this.lock.lock();
		try {
			while (!wanted.getAsBoolean() && nanos > 0) {
				nanos = this.changed.awaitNanos(nanos);
			}
			return wanted.getAsBoolean();
		}
		finally {
			end(false);
		}
	}

	private void end(boolean changes) {
		List<Runnable> ready = List.of();
		if (this.lock.getHoldCount() == 1) {
			if (changes) {
				this.changes++;
			}
			ready = List.copyOf(this.outgoing);
			this.outgoing.clear();
		}
		this.lock.unlock();
		ready.forEach(Runnable::run);
	}

}
