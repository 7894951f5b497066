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
 * Repeats a request if Twilio is unavailable. No other class repeats single requests.
 * Operations that are repeated as a whole in the background use {@link #NONE}.
 *
 * @param requests maximum number of requests, including the first
 * @param firstPause pause before the second request; each later pause is twice as long as
 * the previous pause, plus or minus a random part of up to half the first pause
 * @param honoursRetryAfter whether a pause is at least as long as Twilio's Retry-After
 */
record RequestRetry(int requests, Duration firstPause, boolean honoursRetryAfter) {

	/** Sends the request only once. */
	static final RequestRetry NONE = new RequestRetry(1, Duration.ZERO, false);

	/**
	 * Sends the request up to three times within the operation's deadline. The server
	 * uses this policy, because an operator or the next task is waiting. Twilio's
	 * Retry-After is usually longer than the deadline, so the exception reports
	 * Retry-After and the server does not wait for it.
	 */
	static final RequestRetry SERVER = new RequestRetry(3, Duration.ofMillis(150), false);

	/**
	 * Sends the request up to five times. Commands use this policy, because a user at the
	 * command line can wait a minute.
	 */
	static final RequestRetry COMMAND = new RequestRetry(5, Duration.ofMillis(600), true);

	/** Stands for no time limit, so that only the number of requests is limited. */
	private static final Duration UNLIMITED = Duration.ZERO;

	/**
	 * Sends a request that can arrive twice without harm.
	 * @param deadline time after which no request is sent
	 */
	<T> T repeat(Deadline deadline, Supplier<T> request) {
		return send(request, false, deadline.remaining().plusMillis(1));
	}

	/**
	 * Sends a request that can arrive twice without harm.
	 */
	<T> T repeat(Supplier<T> request) {
		return send(request, false, UNLIMITED);
	}

	/**
	 * Sends a request that must not arrive twice. The request is repeated only after
	 * status 429 (rate limit), with which Twilio reports that it has not carried out the
	 * request.
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
	 * The pause before the next request. If {@link #honoursRetryAfter} is true, the pause
	 * is at least as long as Twilio's Retry-After.
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
