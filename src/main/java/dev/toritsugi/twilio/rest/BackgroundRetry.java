package dev.toritsugi.twilio.rest;

import java.time.Duration;
import java.util.function.Consumer;

import org.springframework.scheduling.TaskScheduler;

/**
 * Runs an operation in the background, and runs it again later while Twilio is
 * unavailable. Each run sends each of its requests once, so the operation's clients are
 * those {@code withoutRetries()}. The class that starts an operation says in its Javadoc
 * how many requests it costs at most.
 */
public final class BackgroundRetry {

	private final TaskScheduler scheduler;

	private final BackOff pauses;

	private final int runs;

	/**
	 * @param scheduler scheduler of the background
	 * @param pauses pauses between two runs
	 * @param runs runs at most, the first included
	 */
	public BackgroundRetry(TaskScheduler scheduler, BackOff pauses, int runs) {
		this.scheduler = scheduler;
		this.pauses = pauses;
		this.runs = runs;
	}

	/**
	 * Starts an operation, on a thread of the scheduler.
	 * @param givenUp takes the reason where the last run failed too, or where Twilio
	 * refused
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
	 * An operation that does no harm when it runs twice.
	 */
	@FunctionalInterface
	public interface Operation {

		/**
		 * Runs it once.
		 * @param earlierRuns how many runs have failed before
		 * @throws TwilioException.Unavailable to run it again later
		 * @throws TwilioException to give it up
		 */
		void run(int earlierRuns);

	}

}
