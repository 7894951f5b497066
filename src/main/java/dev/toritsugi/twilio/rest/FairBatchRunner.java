package dev.toritsugi.twilio.rest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs an operation for each item of a batch, several items at a time, until a deadline.
 * If the operation fails for an item, the other items are not affected. A batch begins
 * with the item that follows the last item of the previous batch, so an item that always
 * fails or takes long does not delay the items that follow it. The order of the items is
 * random but stays the same for one instance, so that several replicas usually work on
 * different items.
 * <p>
 * A batch ends early if Twilio limits the request rate, refuses the credentials or seems
 * to be down.
 *
 * @param <T> type of the items
 */
public final class FairBatchRunner<T> {

	private static final Logger log = LoggerFactory.getLogger(FairBatchRunner.class);

	private final String label;

	private final Function<T, String> key;

	private final ThreadPoolExecutor threads;

	private final int seed = ThreadLocalRandom.current().nextInt();

	private final Set<String> failing = ConcurrentHashMap.newKeySet();

	private long position = Long.MIN_VALUE;

	/**
	 * @param label name of the operation, for the log
	 * @param concurrency maximum number of items that are processed at the same time
	 * @param key returns the SID of an item
	 */
	public FairBatchRunner(String label, int concurrency, Function<T, String> key) {
		this.label = label;
		this.key = key;
		this.threads = BatchRun.threads(concurrency);
	}

	/**
	 * Runs the operation for each item. After the deadline, no operation begins, and the
	 * method returns when the running operations have ended.
	 * @return whether the operation has run for each item, with or without success
	 * @throws TwilioException if the batch ended early because of this failure
	 */
	public synchronized boolean run(Collection<T> items, Deadline deadline, Consumer<T> operation) {
		BatchRun<T> run = new BatchRun<>(inOrder(items), (item) -> runContained(item, operation), deadline);
		run.await(this.threads);
		T last = run.lastStarted();
		if (last != null) {
			this.position = position(last);
		}
		TwilioException failure = run.failure();
		if (failure != null) {
			throw failure;
		}
		return run.isFinished();
	}

	/**
	 * Forgets the failures of items that no longer exist.
	 * @param items all items that may fail again
	 */
	public void retainFailures(Collection<T> items) {
		this.failing.retainAll(items.stream().map(this.key).toList());
	}

	private List<T> inOrder(Collection<T> items) {
		List<T> ordered = new ArrayList<>(items);
		ordered.sort(Comparator.<T>comparingInt((item) -> (position(item) > this.position) ? 0 : 1)
			.thenComparingLong(this::position));
		return ordered;
	}

	/**
	 * Returns a number that determines the item's position in the order of this instance.
	 */
	private long position(T item) {
		long mixed = (this.key.apply(item).hashCode() ^ this.seed) * 0x9E3779B97F4A7C15L;
		return mixed ^ (mixed >>> 32);
	}

	/**
	 * Runs the operation for one item. Logs a failure unless the previous operation for
	 * this item failed too.
	 * @return the failure, or null if there is none
	 */
	private @Nullable RuntimeException runContained(T item, Consumer<T> operation) {
		String sid = this.key.apply(item);
		try {
			operation.accept(item);
			this.failing.remove(sid);
			return null;
		}
		catch (TwilioException ex) {
			if (this.failing.add(sid)) {
				log.warn("The {} failed for {} and is repeated in the next round: {}", this.label, sid,
						ex.getMessage());
			}
			return ex;
		}
		catch (RuntimeException ex) {
			if (this.failing.add(sid)) {
				log.error("The {} failed for {}", this.label, sid, ex);
			}
			return ex;
		}
	}

}
