package dev.toritsugi.twilio.rest;

import java.time.Duration;
import java.util.function.Supplier;

import org.springframework.core.retry.RetryListener;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryState;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Repeats a request within one operation while Twilio is unavailable. No other class does
 * so. An operation that runs again later ({@link BackgroundRetry}) takes {@link #NONE}.
 *
 * @param requests requests at most, the first included
 * @param firstPause pause before the second request; each later pause is twice as long,
 * give or take half of the first at random
 * @param honoursRetryAfter whether a pause is at least as long as Twilio's Retry-After
 */
record RequestRetry(int requests, Duration firstPause, boolean honoursRetryAfter) {

	/** One request. */
	static final RequestRetry NONE = new RequestRetry(1, Duration.ZERO, false);

	/**
	 * For the server, where an operator or the next task waits: three requests, within
	 * the operation's deadline. A Retry-After is longer than such a deadline, so the
	 * operation fails with it instead.
	 */
	static final RequestRetry SERVER = new RequestRetry(3, Duration.ofMillis(150), false);

	/** For the command line, where a minute is no harm: five requests. */
	static final RequestRetry COMMAND = new RequestRetry(5, Duration.ofMillis(600), true);

	/** No limit but the number of requests. */
	private static final Duration UNLIMITED = Duration.ZERO;

	/**
	 * Sends a request that does no harm when it arrives twice.
	 * @param deadline no request begins after it
	 */
	<T> T repeat(Deadline deadline, Supplier<T> request) {
		return send(request, false, deadline.remaining().plusMillis(1));
	}

	/**
	 * Sends a request that does no harm when it arrives twice.
	 */
	<T> T repeat(Supplier<T> request) {
		return send(request, false, UNLIMITED);
	}

	/**
	 * Sends a request that must not arrive twice: it is repeated only where Twilio limits
	 * the rate (429), and so has not carried it out.
	 */
	<T> T repeatWhereLimited(Supplier<T> request) {
		return send(request, true, UNLIMITED);
	}

	private <T> T send(Supplier<T> request, boolean onlyLimited, Duration limit) {
		if (this.requests == 1) {
			return request.get();
		}
		Pause pause = new Pause(backOff(), this.honoursRetryAfter);
		RetryPolicy policy = RetryPolicy.builder()
			.predicate((ex) -> ex instanceof TwilioException.Unavailable failed && (!onlyLimited || failed.isLimited()))
			.backOff(pause)
			.timeout(limit)
			.build();
		RetryTemplate template = new RetryTemplate(policy);
		template.setRetryListener(pause);
		return template.invoke(request);
	}

	private ExponentialBackOff backOff() {
		ExponentialBackOff backOff = new ExponentialBackOff(this.firstPause.toMillis(), 2);
		backOff.setJitter(this.firstPause.toMillis() / 2);
		backOff.setMaxAttempts(this.requests - 1L);
		return backOff;
	}

	/**
	 * Pause before the next request: the regular one, or Twilio's Retry-After where that
	 * is longer and is honoured.
	 */
	private static final class Pause implements BackOff, RetryListener {

		private final BackOff regular;

		private final boolean honoursRetryAfter;

		private long retryAfter;

		Pause(BackOff regular, boolean honoursRetryAfter) {
			this.regular = regular;
			this.honoursRetryAfter = honoursRetryAfter;
		}

		@Override
		public void onRetryableExecution(RetryPolicy policy, Retryable<?> request, RetryState state) {
			this.retryAfter = (this.honoursRetryAfter && !state.isSuccessful()
					&& state.getLastException() instanceof TwilioException.Unavailable failed && failed.isLimited())
							? failed.retryAfter().toMillis() : 0;
		}

		@Override
		public BackOffExecution start() {
			BackOffExecution execution = this.regular.start();
			return () -> {
				long pause = execution.nextBackOff();
				return (pause == BackOffExecution.STOP) ? pause : Math.max(pause, this.retryAfter);
			};
		}

	}

}
