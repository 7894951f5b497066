package dev.toritsugi.twilio.rest;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Pauses between attempts in the background. Each is twice as long as the one before, and
 * up to a quarter longer at random, so that operations that failed together do not all
 * come back together.
 *
 * @param first pause after the first attempt
 */
public record BackOff(Duration first) {

	/**
	 * The next pause.
	 * @param repetitions how often the attempt was repeated before
	 */
	public Duration after(int repetitions) {
		Duration pause = this.first.multipliedBy(1L << repetitions);
		return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 4 + 1));
	}

}
