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
 * Runs commands one at a time, in order of arrival. After each command, releases the lock
 * and runs the actions that the command has registered.
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

	/** Runs a command that changes no state, and returns its result. */
	<T extends @Nullable Object> T read(Supplier<T> command) {
		this.lock.lock();
		try {
			return command.get();
		}
		finally {
			end(false);
		}
	}

	/** Returns the number of executed commands that may have changed the state. */
	long changes() {
		return this.changes;
	}

	/**
	 * Registers an action to run after the current command. Must be called within a
	 * command.
	 */
	void runAfterwards(Runnable action) {
		this.outgoing.add(action);
	}

	/**
	 * Makes the threads that wait in {@code await} check their condition again. Must be
	 * called within a command.
	 */
	void signal() {
		this.changed.signalAll();
	}

	/**
	 * Waits for a value. Checks for the value after each signal and each pause.
	 * @param wanted supplier of the value, or of null while there is no value yet
	 * @param pause supplier of the maximum time until the next check, in nanoseconds
	 * @param over condition under which the wait ends without a value
	 * @return the value, or null if {@code over} returned true
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
	 * Waits until a condition is true. Checks the condition after each signal.
	 * @param limitNanos maximum wait, in nanoseconds
	 * @return whether the condition is true
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
