package dev.toritsugi.operator;

import java.io.Serial;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.web.ArrivalTime;
import io.micrometer.core.instrument.Metrics;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.task.SyncTaskExecutor;

/**
 * Runs the part of an operator's request that waits for Twilio, and limits how many
 * requests wait for Twilio at the same time. If Twilio does not respond, the waiting
 * requests hold at most a quarter of Tomcat's threads, so that webhooks are answered as
 * usual. At most two requests of one operator wait at the same time, so that a program
 * which sends many requests does not exclude the other operators. A request that exceeds
 * a limit is rejected at once.
 */
public class TwilioBulkhead {

	/**
	 * Maximum number of requests of one operator that wait for Twilio at the same time.
	 * Two requests suffice for a request and its repetition, or for the pages of two
	 * browsers.
	 */
	static final int PER_OPERATOR = 2;

	private static final int PART_OF_THREADS = 4;

	private final Duration limit;

	private final RejectingExecutor all;

	private final Map<String, RejectingExecutor> operators = new ConcurrentHashMap<>();

	/**
	 * @param limit time from the arrival of a request until it stops waiting for Twilio
	 * @param atATime maximum number of requests that wait for Twilio at the same time
	 */
	TwilioBulkhead(Duration limit, int atATime) {
		this.limit = limit;
		this.all = new RejectingExecutor(atATime, TooManyRequestsException.Limit.ALL_OPERATORS);
	}

	/**
	 * Creates a bulkhead that leaves three quarters of the server's threads to webhooks.
	 * @param threads maximum number of Tomcat's threads
	 */
	static TwilioBulkhead of(Duration limit, int threads) {
		return new TwilioBulkhead(limit, Math.max(PER_OPERATOR, threads / PART_OF_THREADS));
	}

	/**
	 * Runs work that sends requests to Twilio.
	 * @param work function that sends the requests, and receives their deadline, which is
	 * counted from the arrival of the operator's request
	 * @throws TooManyRequestsException if too many requests, of this operator or of all
	 * operators, are waiting for Twilio
	 */
	public <T> T run(SignedInOperator operator, HttpServletRequest request, Function<Deadline, T> work) {
		Deadline deadline = Deadline.since(ArrivalTime.of(request), this.limit);
		RejectingExecutor own = this.operators.computeIfAbsent(operator.getUsername(),
				(name) -> new RejectingExecutor(PER_OPERATOR, TooManyRequestsException.Limit.ONE_OPERATOR));
		return own.execute(() -> this.all.execute(() -> work.apply(deadline)));
	}

	/**
	 * Runs an operation on the current thread, or rejects the operation if the maximum
	 * number of operations is already running.
	 */
	private static final class RejectingExecutor extends SyncTaskExecutor {

		@Serial
		private static final long serialVersionUID = 1L;

		private final TooManyRequestsException.Limit limit;

		RejectingExecutor(int atATime, TooManyRequestsException.Limit limit) {
			this.limit = limit;
			setConcurrencyLimit(atATime);
			setRejectTasksWhenLimitReached(true);
		}

		@Override
		protected void onAccessRejected(String message) {
			Metrics.counter("toritsugi.operator.requests.rejected", "limit", this.limit.tag()).increment();
			throw new TooManyRequestsException(this.limit);
		}

	}

}
