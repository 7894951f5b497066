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
 * Lets commands take turns, one at a time in the order in which they came, and sends what
 * they have to send once each is over.
 */
final class Turns {

	private final ReentrantLock lock = new ReentrantLock(true);

	private final Condition changed = this.lock.newCondition();

	private final List<Runnable> outgoing = new ArrayList<>();

	private volatile long count;

	<T extends @Nullable Object> T take(Supplier<T> command) {
		this.lock.lock();
		try {
			return command.get();
		}
		finally {
			end(true);
		}
	}

	void take(Runnable command) {
		this.lock.lock();
		try {
			command.run();
		}
		finally {
			end(true);
		}
	}

	/** A turn that changes nothing. */
	<T extends @Nullable Object> T look(Supplier<T> question) {
		this.lock.lock();
		try {
			return question.get();
		}
		finally {
			end(false);
		}
	}

	/** Turns that may have changed something, so far. */
	long count() {
		return this.count;
	}

	/** To be called within a turn: runs the action after it. */
	void afterwards(Runnable action) {
		this.outgoing.add(action);
	}

	/** To be called within a turn: those who wait look again. */
	void signal() {
		this.changed.signalAll();
	}

	/**
	 * Waits until something is there or it is over, and looks again after each signal and
	 * each pause.
	 * @param pause ns
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

	/** Waits until something is so, no longer than that. */
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
				this.count++;
			}
			ready = List.copyOf(this.outgoing);
			this.outgoing.clear();
		}
		this.lock.unlock();
		ready.forEach(Runnable::run);
	}

}
