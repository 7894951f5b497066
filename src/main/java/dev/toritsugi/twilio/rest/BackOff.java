package dev.toritsugi.twilio.rest;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait before something is tried again in the background: twice as long each
 * time, and a little longer at random, so that those who failed together do not all come
 * back together.
 *
 * @param first pause after the first attempt
 */
public record BackOff(Duration first) {

	/**
	 * The next pause.
	 * @param attempts how often it was tried again already
	 */
	public Duration after(int attempts) {
		Duration pause = this.first.multipliedBy(1L << attempts);
		return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 4 + 1));
	}

}
