package dev.toritsugi.twilio.background;

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
import java.util.function.Predicate;

import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs an operation for each item of a batch, several items at a time, until a deadline.
 * If the operation fails for an item, the other items are not affected. A batch begins
 * with the item that follows the last item of the previous batch, so an item that always
 * fails or takes long does not delay the items that follow it.
 * <p>
 * Several replicas share the items without knowing of each other. All replicas put the
 * items into the same circular order. Each replica begins at a random item and continues
 * in a random direction. If a replica reaches items that another replica has already
 * processed, the batch ends, and the next batch continues in the opposite direction.
 * Where two replicas meet, each therefore repeats only a few items of the other.
 * <p>
 * A batch also ends early if Twilio limits the request rate, refuses the credentials or
 * seems to be down.
 *
 * @param <T> type of the items
 */
public final class FairBatchRunner<T> {

	private static final Logger log = LoggerFactory.getLogger(FairBatchRunner.class);

	private final String label;

	private final Function<T, String> key;

	private final ThreadPoolExecutor threads;

	private final Set<String> failing = ConcurrentHashMap.newKeySet();

	/** Position of the last processed item in the circular order. */
	private long position = ThreadLocalRandom.current().nextLong();

	private boolean descending = ThreadLocalRandom.current().nextBoolean();

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
	public boolean run(Collection<T> items, Deadline deadline, Consumer<T> operation) {
		return runWhileCurrent(items, deadline, (item) -> {
			operation.accept(item);
			return true;
		});
	}

	/**
	 * Runs the operation for each item, until the list of items proves to be outdated.
	 * @param operation operation that returns whether the item was still as it is in the
	 * list; it returns false if, for instance, another replica has processed the item
	 * @return whether the operation has run for each item, with or without success; if
	 * not, the deadline has passed or the list must be read again
	 * @throws TwilioException if the batch ended early because of this failure
	 */
	public synchronized boolean runWhileCurrent(Collection<T> items, Deadline deadline, Predicate<T> operation) {
		BatchRun<T> run = new BatchRun<>(inOrder(items), (item) -> runContained(item, operation), deadline);
		run.await(this.threads);
		if (run.isOutdated()) {
			this.descending = !this.descending;
		}
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
		ordered.sort(Comparator.comparing(this::distance, Long::compareUnsigned));
		return ordered;
	}

	/**
	 * Returns the distance from the last processed item to an item, in the current
	 * direction, as an unsigned number. The last processed item itself has the greatest
	 * distance.
	 */
	private long distance(T item) {
		long ahead = position(item) - this.position;
		return (this.descending ? -ahead : ahead) - 1;
	}

	/**
	 * Returns the position of an item in the circular order, which is the same in all
	 * replicas.
	 */
	private long position(T item) {
		long mixed = this.key.apply(item).hashCode() * 0x9E3779B97F4A7C15L;
		return mixed ^ (mixed >>> 32);
	}

	/**
	 * Runs the operation for one item. Logs a failure unless the previous operation for
	 * this item failed too.
	 */
	private BatchRun.ItemResult runContained(T item, Predicate<T> operation) {
		String sid = this.key.apply(item);
		try {
			boolean current = operation.test(item);
			this.failing.remove(sid);
			return current ? BatchRun.ItemResult.DONE : BatchRun.ItemResult.OUTDATED;
		}
		catch (TwilioException ex) {
			if (this.failing.add(sid)) {
				log.warn("The {} failed for {} and is repeated in the next round: {}", this.label, sid,
						ex.getMessage());
			}
			return BatchRun.ItemResult.failed(ex);
		}
		catch (RuntimeException ex) {
			if (this.failing.add(sid)) {
				log.error("The {} failed for {}", this.label, sid, ex);
			}
			return BatchRun.ItemResult.DONE;
		}
	}

}
