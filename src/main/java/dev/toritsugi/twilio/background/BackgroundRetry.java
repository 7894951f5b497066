package dev.toritsugi.twilio.background;

import java.time.Duration;
import java.util.function.Consumer;

import dev.toritsugi.twilio.rest.TwilioException;

import org.springframework.scheduling.TaskScheduler;

/**
 * Runs an operation in the background, and repeats it later if Twilio is unavailable.
 * Operations must use clients from {@code withoutRetries()}, so that each run sends each
 * request only once. The Javadoc of each class that starts an operation documents the
 * maximum number of requests.
 */
public final class BackgroundRetry {

	private final TaskScheduler scheduler;

	private final RetryPauses pauses;

	private final int runs;

	/**
	 * @param scheduler scheduler for background work
	 * @param pauses pauses between the runs
	 * @param runs maximum number of runs, including the first
	 */
	public BackgroundRetry(TaskScheduler scheduler, RetryPauses pauses, int runs) {
		this.scheduler = scheduler;
		this.pauses = pauses;
		this.runs = runs;
	}

	/**
	 * Starts an operation on a scheduler thread.
	 * @param givenUp receives the exception if the operation is given up, because the
	 * last run failed or Twilio refused a request
	 */
	public void start(Operation operation, Consumer<TwilioException> givenUp) {
		schedule(operation, givenUp, 0, Duration.ZERO);
	}

	private void schedule(Operation operation, Consumer<TwilioException> givenUp, int earlierRuns, Duration pause) {
		this.scheduler.schedule(() -> run(operation, givenUp, earlierRuns),
				this.scheduler.getClock().instant().plus(pause));
	}

	private void run(Operation operation, Consumer<TwilioException> givenUp, int earlierRuns) {
		try {
			operation.run(earlierRuns);
		}
		catch (TwilioException.Unavailable ex) {
			if (earlierRuns + 1 < this.runs) {
				schedule(operation, givenUp, earlierRuns + 1, this.pauses.after(earlierRuns));
			}
			else {
				givenUp.accept(ex);
			}
		}
		catch (TwilioException ex) {
			givenUp.accept(ex);
		}
	}

	/**
	 * An operation that can run twice without harm.
	 */
	@FunctionalInterface
	public interface Operation {

		/**
		 * Runs the operation once.
		 * @param earlierRuns number of earlier runs, which have all failed
		 * @throws TwilioException.Unavailable if the operation should be repeated later
		 * @throws TwilioException if the operation should be given up
		 */
		void run(int earlierRuns);

	}

}
