package dev.toritsugi.operator.limit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationServiceException;

/**
 * Limits the number of concurrent password checks, and decides which waiting check is
 * next. One bcrypt check uses a CPU core for tens of milliseconds, so many simultaneous
 * sign-ins would delay responses to Twilio. A request with a sign-in cookie needs no
 * password check.
 */
final class PasswordCheckQueue {

	/**
	 * Maximum number of threads that wait for a password check, a small part of Tomcat's
	 * 200 threads.
	 */
	static final int MOST_WAITING = 32;

	private static final long LONGEST_WAIT_MILLIS = 2_000;

	private final int atATime;

	private final Object lock = new Object();

	private final List<Waiter> waiting = new ArrayList<>();

	private int running;

	/**
	 * @param atATime maximum number of concurrent password checks
	 */
	PasswordCheckQueue(int atATime) {
		this.atATime = atATime;
	}

	/**
	 * Creates a queue that uses at most half of the CPU cores for password checks, but at
	 * least one core.
	 */
	static PasswordCheckQueue ofHalfTheCores() {
		return new PasswordCheckQueue(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
	}

	/**
	 * Runs a password check. If the maximum number of checks is running, waits up to two
	 * seconds first.
	 * @param rank rank of the check; the waiting check with the lowest rank is next, and
	 * the one with the highest rank is refused if too many wait
	 * @throws AuthenticationServiceException if too many password checks are waiting, or
	 * if the wait exceeds two seconds
	 */
	<T> T run(IntSupplier rank, Supplier<T> check) {
		Waiter waiter = enter(rank);
		if (waiter != null) {
			await(waiter);
		}
		try {
			return check.get();
		}
		finally {
			leave();
		}
	}

	/**
	 * Starts a check or adds it to the queue.
	 * @return the waiting check, or null if the check may run now
	 */
	private @Nullable Waiter enter(IntSupplier rank) {
		synchronized (this.lock) {
			if (this.running < this.atATime) {
				this.running++;
				return null;
			}
			Waiter waiter = new Waiter(rank, new CompletableFuture<>());
			if (this.waiting.size() >= MOST_WAITING) {
				Waiter last = this.waiting.stream().max(Waiter.BY_RANK).orElseThrow();
				if (Waiter.BY_RANK.compare(waiter, last) >= 0) {
					throw busy();
				}
				this.waiting.remove(last);
				last.turn().completeExceptionally(busy());
			}
			this.waiting.add(waiter);
			return waiter;
		}
	}

	private void await(Waiter waiter) {
		try {
			waiter.turn().get(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			giveUp(waiter);
			throw busy();
		}
		catch (InterruptedException ex) {
			giveUp(waiter);
			Thread.currentThread().interrupt();
			throw new AuthenticationServiceException("interrupted", ex);
		}
		catch (ExecutionException ex) {
			throw busy();
		}
	}

	/**
	 * Removes a check from the queue. If its turn has come at the same moment, passes the
	 * turn on.
	 */
	private void giveUp(Waiter waiter) {
		synchronized (this.lock) {
			if (!this.waiting.remove(waiter) && !waiter.turn().isCompletedExceptionally()) {
				leave();
			}
		}
	}

	private void leave() {
		synchronized (this.lock) {
			Waiter next = this.waiting.stream().min(Waiter.BY_RANK).orElse(null);
			if (next == null) {
				this.running--;
				return;
			}
			this.waiting.remove(next);
			next.turn().complete(true);
		}
	}

	private static AuthenticationServiceException busy() {
		return new AuthenticationServiceException("too many sign-ins at once");
	}

	/**
	 * A waiting check. Its rank may change while it waits.
	 */
	private record Waiter(IntSupplier rank, CompletableFuture<Boolean> turn) {

		static final Comparator<Waiter> BY_RANK = Comparator.comparingInt((waiter) -> waiter.rank().getAsInt());

	}

}
