package dev.toritsugi.operator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.toritsugi.callcenter.operator.Operator;
import dev.toritsugi.operator.TooManyRequestsException.Limit;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.web.ArrivalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * How many operators' requests wait for Twilio at the same time, and until when.
 */
class TwilioBulkheadTests {

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final CountDownLatch twilioAnswers = new CountDownLatch(1);

	private final List<Future<String>> waiting = new ArrayList<>();

	private final TwilioBulkhead bulkhead = new TwilioBulkhead(Duration.ofSeconds(5), 3);

	@AfterEach
	void end() {
		this.twilioAnswers.countDown();
		this.threads.shutdown();
	}

	@Test
	void anOperatorWaitsTwiceAtMost() throws InterruptedException {
		waitForTwilio("alice");
		waitForTwilio("alice");
		assertRejected("alice", Limit.ONE_OPERATOR);
		assertThat(run("bob")).isEqualTo("done");
	}

	@Test
	void allOperatorsTogetherWaitAsOftenAsTheLimitSays() throws InterruptedException {
		waitForTwilio("alice");
		waitForTwilio("alice");
		waitForTwilio("bob");
		assertRejected("carol", Limit.ALL_OPERATORS);
		assertRejected("bob", Limit.ALL_OPERATORS);
	}

	@Test
	void anEndedRequestMakesRoom() throws InterruptedException, ExecutionException {
		waitForTwilio("alice");
		waitForTwilio("alice");
		waitForTwilio("bob");
		assertRejected("alice", Limit.ONE_OPERATOR);
		this.twilioAnswers.countDown();
		for (Future<String> each : this.waiting) {
			assertThat(each.get()).isEqualTo("done");
		}
		assertThat(run("alice")).isEqualTo("done");
		assertThat(run("carol")).isEqualTo("done");
	}

	@Test
	void aFailedRequestMakesRoom() {
		for (int i = 0; i < 10; i++) {
			assertThatIllegalStateException()
				.isThrownBy(() -> this.bulkhead.run(operator("alice"), arrived(), (deadline) -> {
					throw new IllegalStateException("failed");
				}));
		}
		assertThat(run("alice")).isEqualTo("done");
	}

	@Test
	void threeQuartersOfTheThreadsAreLeftToWebhooks() throws InterruptedException {
		TwilioBulkhead small = TwilioBulkhead.of(Duration.ofSeconds(5), 8);
		waitForTwilio(small, "alice");
		waitForTwilio(small, "bob");
		assertThatExceptionOfType(TooManyRequestsException.class)
			.isThrownBy(() -> small.run(operator("carol"), arrived(), (deadline) -> "done"));
	}

	@Test
	void theDeadlineIsCountedFromTheArrival() {
		MockHttpServletRequest late = new MockHttpServletRequest();
		ArrivalTime.record(late, System.nanoTime() - Duration.ofSeconds(6).toNanos());
		assertThat(this.bulkhead.<Duration>run(operator("alice"), late, Deadline::remaining)).isZero();
	}

	private void assertRejected(String name, Limit limit) {
		assertThatExceptionOfType(TooManyRequestsException.class).isThrownBy(() -> run(name))
			.satisfies((ex) -> assertThat(ex.limit()).isEqualTo(limit));
	}

	private String run(String name) {
		return this.bulkhead.run(operator(name), arrived(), (deadline) -> "done");
	}

	private void waitForTwilio(String name) throws InterruptedException {
		waitForTwilio(this.bulkhead, name);
	}

	private void waitForTwilio(TwilioBulkhead bulkhead, String name) throws InterruptedException {
		CountDownLatch began = new CountDownLatch(1);
		this.waiting.add(this.threads.submit(() -> bulkhead.run(operator(name), arrived(), (deadline) -> {
			began.countDown();
			await(this.twilioAnswers);
			return "done";
		})));
		began.await();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static MockHttpServletRequest arrived() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		ArrivalTime.record(request, System.nanoTime());
		return request;
	}

	private static SignedInOperator operator(String name) {
		return new SignedInOperator(
				new Operator(name, "{noop}secret", name, null, List.of(), "{}", Operator.Role.OPERATOR, 1));
	}

}
