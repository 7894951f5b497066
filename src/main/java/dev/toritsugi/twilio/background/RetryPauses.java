package dev.toritsugi.twilio.background;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The pauses before repetitions in the background. Each pause is twice as long as the
 * previous pause, both without their random part. The random part adds at most a quarter
 * of the pause, and spreads the repetitions of operations that failed at the same time.
 *
 * @param first pause before the first repetition, without its random part
 */
public record RetryPauses(Duration first) {

	/**
	 * Returns the pause before the next repetition, with its random part.
	 * @param repetitions number of earlier repetitions
	 */
	public Duration after(int repetitions) {
		Duration pause = this.first.multipliedBy(1L << repetitions);
		return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 4 + 1));
	}

}
