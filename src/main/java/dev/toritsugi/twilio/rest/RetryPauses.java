package dev.toritsugi.twilio.rest;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The pauses between background attempts. Each pause is twice as long as the previous
 * pause, plus a random part of up to a quarter, so that operations that failed at the
 * same time are not all repeated at the same time.
 *
 * @param first pause after the first attempt
 */
public record RetryPauses(Duration first) {

	/**
	 * Returns the pause before the next repetition.
	 * @param repetitions number of earlier repetitions
	 */
	public Duration after(int repetitions) {
		Duration pause = this.first.multipliedBy(1L << repetitions);
		return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 4 + 1));
	}

}
