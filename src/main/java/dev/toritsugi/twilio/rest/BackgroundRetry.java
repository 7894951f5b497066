package dev.toritsugi.twilio.rest;

import java.time.Duration;
import java.util.function.Consumer;

import org.springframework.scheduling.TaskScheduler;

/**
 * Runs an operation in the background, and runs it again later while Twilio is
 * unavailable. Each run sends each of its requests once, so operations must use clients
 * from {@code withoutRetries()}. The Javadoc of each class that starts an operation says
 * how many requests the operation sends at most.
 */
public final class BackgroundRetry {

	private final TaskScheduler scheduler;

	private final RetryPauses pauses;

	private final int runs;

	/**
	 * @param scheduler scheduler for background work
	 * @param pauses pauses between two runs
	 * @param runs maximum number of runs, including the first
	 */
	public BackgroundRetry(TaskScheduler scheduler, RetryPauses pauses, int runs) {
		this.scheduler = scheduler;
		this.pauses = pauses;
		this.runs = runs;
	}

	/**
	 * Starts an operation on a scheduler thread.
	 * @param givenUp receives the exception if the last run failed or Twilio refused a
	 * request
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
		 * @throws TwilioException.Unavailable to run the operation again later
		 * @throws TwilioException to give up the operation
		 */
		void run(int earlierRuns);

	}

}
