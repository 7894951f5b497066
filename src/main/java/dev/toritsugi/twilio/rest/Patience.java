package dev.toritsugi.twilio.rest;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Repeats for somebody who has set aside a minute: up to five times, at the pace that
 * Twilio asks for.
 */
class Patience {

	private static final int ATTEMPTS = 5;

	private static final Duration SHORTEST = Duration.ofMillis(300);

	/**
	 * A request that does no harm when it arrives twice.
	 */
	<T> T repeatable(Supplier<T> request) {
		return attempt(request, false);
	}

	/**
	 * A request that is repeated only where Twilio says that it has not carried it out.
	 */
	<T> T once(Supplier<T> request) {
		return attempt(request, true);
	}

	private <T> T attempt(Supplier<T> request, boolean onlyLimited) {
		for (int attempt = 1;; attempt++) {
			try {
				return request.get();
			}
			catch (TwilioException.Unavailable ex) {
				if (attempt == ATTEMPTS || (onlyLimited && !ex.isLimited())) {
					throw ex;
				}
				pause(ex.isLimited() ? ex.retryAfter() : SHORTEST.multipliedBy(1L << attempt));
			}
		}
	}

	private static void pause(Duration about) {
		try {
			Thread.sleep(about.toMillis() + ThreadLocalRandom.current().nextLong(SHORTEST.toMillis()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw TwilioExceptionMapper.unreachable("interrupted", ex);
		}
	}

}
