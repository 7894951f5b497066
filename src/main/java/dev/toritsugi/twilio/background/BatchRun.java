package dev.toritsugi.twilio.background;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioException;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * One run of a {@link FairBatchRunner}. Each of several threads takes the next item when
 * it has finished the previous one.
 *
 * @param <T> type of the items
 */
final class BatchRun<T> {

	/**
	 * Number of consecutive failures after which Twilio seems to be down.
	 */
	private static final int MOST_FAILURES = 10;

	/**
	 * Number of consecutive outdated items after which another replica seems to work on
	 * the same items. A single outdated item may be the work of an operator.
	 */
	private static final int MOST_OUTDATED = 2;

	private static final long IDLE_SECONDS = 10;

	private final List<T> items;

	private final Function<T, ItemResult> operation;

	private final Deadline deadline;

	private final AtomicInteger next = new AtomicInteger();

	private final AtomicInteger failuresInARow = new AtomicInteger();

	private final AtomicInteger outdatedInARow = new AtomicInteger();

	private volatile @Nullable TwilioException failure;

	private volatile boolean outdated;

	/**
	 * @param operation function that processes an item
	 */
	BatchRun(List<T> items, Function<T, ItemResult> operation, Deadline deadline) {
		this.items = items;
		this.operation = operation;
		this.deadline = deadline;
	}

	/** Creates daemon threads that terminate when they are idle. */
	static ThreadPoolExecutor threads(int count) {
		CustomizableThreadFactory factory = new CustomizableThreadFactory("batch-");
		factory.setDaemon(true);
		ThreadPoolExecutor threads = new ThreadPoolExecutor(count, count, IDLE_SECONDS, TimeUnit.SECONDS,
				new LinkedBlockingQueue<>(), factory);
		threads.allowCoreThreadTimeOut(true);
		return threads;
	}

	/** Runs the operations on the threads, and waits until all threads have finished. */
	void await(ThreadPoolExecutor threads) {
		int count = Math.min(threads.getCorePoolSize(), this.items.size());
		CountDownLatch ended = new CountDownLatch(count);
		for (int i = 0; i < count; i++) {
			threads.execute(() -> {
				try {
					takeItems();
				}
				finally {
					ended.countDown();
				}
			});
		}
		try {
			ended.await();
		}
		catch (InterruptedException ex) {
			// The server stops.
			Thread.currentThread().interrupt();
		}
	}

	private void takeItems() {
		while (this.failure == null && !this.outdated && !this.deadline.remaining().isZero()) {
			int index = this.next.getAndIncrement();
			if (index >= this.items.size()) {
				return;
			}
			consider(this.operation.apply(this.items.get(index)));
		}
	}

	private void consider(ItemResult result) {
		TwilioException ex = result.failure();
		if (ex == null) {
			this.failuresInARow.set(0);
			considerAge(result);
		}
		else if (ex instanceof TwilioException.Unauthorized
				|| (ex instanceof TwilioException.Unavailable unavailable && unavailable.isLimited())
				|| this.failuresInARow.incrementAndGet() >= MOST_FAILURES) {
			this.failure = ex;
		}
	}

	private void considerAge(ItemResult result) {
		if (result.current()) {
			this.outdatedInARow.set(0);
		}
		else if (this.outdatedInARow.incrementAndGet() >= MOST_OUTDATED) {
			this.outdated = true;
		}
	}

	/** Whether the run has ended because the list of items is outdated. */
	boolean isOutdated() {
		return this.outdated;
	}

	/** Returns the failure that has ended the run early, or null if there is none. */
	@Nullable TwilioException failure() {
		return this.failure;
	}

	/** Whether the operation has run for each item. */
	boolean isFinished() {
		return this.next.get() >= this.items.size();
	}

	/**
	 * Returns the last item for which the operation has run, or null if there is none.
	 */
	@Nullable T lastStarted() {
		int started = Math.min(this.next.get(), this.items.size());
		return (started > 0) ? this.items.get(started - 1) : null;
	}

	/**
	 * Result of the operation for one item.
	 *
	 * @param current whether the item was still as it is in the list
	 * @param failure failure of a request to Twilio, or null if there is none
	 */
	record ItemResult(boolean current, @Nullable TwilioException failure) {

		static final ItemResult DONE = new ItemResult(true, null);

		static final ItemResult OUTDATED = new ItemResult(false, null);

		static ItemResult failed(TwilioException failure) {
			return new ItemResult(true, failure);
		}

	}

}
