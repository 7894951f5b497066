package dev.toritsugi.twilio.background;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.TwilioFailures;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FairBatchRunnerTests {

	private static final List<String> ITEMS = IntStream.range(0, 40).mapToObj((i) -> "WT" + i).toList();

	private final FairBatchRunner<String> runner = new FairBatchRunner<>("test", 1, (item) -> item);

	@Test
	void aFailureForOneItemDoesNotAffectTheOthers() {
		Set<String> done = ConcurrentHashMap.newKeySet();
		boolean finished = this.runner.run(ITEMS, Deadline.in(Duration.ofMinutes(1)), (item) -> {
			if (item.equals("WT7")) {
				throw TwilioFailures.unavailable("500");
			}
			if (item.equals("WT8")) {
				throw new IllegalStateException("a defect");
			}
			done.add(item);
		});
		assertThat(finished).isTrue();
		assertThat(done).hasSize(38);
	}

	@Test
	void theNextBatchContinuesAfterTheLastItem() {
		Set<String> done = ConcurrentHashMap.newKeySet();
		for (int batch = 0; batch < 4; batch++) {
			AtomicInteger run = new AtomicInteger();
			assertThatThrownBy(() -> this.runner.run(ITEMS, Deadline.in(Duration.ofMinutes(1)), (item) -> {
				done.add(item);
				if (run.incrementAndGet() == 10) {
					throw TwilioFailures.limited(Duration.ofSeconds(1));
				}
			})).isInstanceOf(TwilioException.Unavailable.class);
		}
		assertThat(done).hasSameSizeAs(ITEMS);
	}

	@Test
	void severalItemsAreProcessedAtATime() {
		CountDownLatch together = new CountDownLatch(6);
		new FairBatchRunner<String>("test", 6, (item) -> item).run(ITEMS.subList(0, 6),
				Deadline.in(Duration.ofMinutes(1)), (item) -> {
					together.countDown();
					try {
						together.await();
					}
					catch (InterruptedException ex) {
						throw new IllegalStateException(ex);
					}
				});
		assertThat(together.getCount()).isZero();
	}

	@Test
	void aBatchEndsWhenTwilioSeemsToBeDown() {
		AtomicInteger requests = new AtomicInteger();
		assertThatThrownBy(() -> this.runner.run(ITEMS, Deadline.in(Duration.ofMinutes(1)), (item) -> {
			requests.incrementAndGet();
			throw TwilioFailures.unavailable("503");
		})).isInstanceOf(TwilioException.Unavailable.class);
		assertThat(requests).hasValue(10);
	}

	@Test
	void aBatchEndsWhenTwoItemsInARowAreOutdated() {
		AtomicInteger operations = new AtomicInteger();
		boolean finished = this.runner.runWhileCurrent(ITEMS, Deadline.in(Duration.ofMinutes(1)),
				(item) -> operations.incrementAndGet() % 4 > 1);
		assertThat(finished).isFalse();
		assertThat(operations).hasValue(5);
	}

	/**
	 * The other replica has read the list before this one has processed any item. It may
	 * begin with the last of these items, and later meets two of them.
	 */
	@RepeatedTest(20)
	void aReplicaRepeatsAtMostThreeItemsOfAnother() {
		Set<String> done = new HashSet<>();
		assertThatThrownBy(() -> this.runner.run(ITEMS, Deadline.in(Duration.ofMinutes(1)), (item) -> {
			done.add(item);
			if (done.size() == 15) {
				throw TwilioFailures.unauthorized("the end of the batch");
			}
		})).isInstanceOf(TwilioException.Unauthorized.class);
		FairBatchRunner<String> other = new FairBatchRunner<>("test", 1, (item) -> item);
		AtomicInteger repeated = new AtomicInteger();
		Collection<String> list = ITEMS;
		while (!other.runWhileCurrent(list, Deadline.in(Duration.ofMinutes(1)), (item) -> {
			boolean current = done.add(item);
			repeated.addAndGet(current ? 0 : 1);
			return current;
		})) {
			list = ITEMS.stream().filter((item) -> !done.contains(item)).toList();
		}
		assertThat(done).hasSameSizeAs(ITEMS);
		assertThat(repeated).hasValueLessThanOrEqualTo(3);
	}

	@Test
	void noItemIsProcessedAfterTheDeadline() {
		assertThat(this.runner.run(ITEMS, Deadline.in(Duration.ZERO), (item) -> {
			throw new AssertionError(item);
		})).isFalse();
	}

}
