package dev.toritsugi.sandbox.engine;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for the application's responses to webhooks, and for the work that the
 * application does by the sandbox's clock.
 */
final class ApplicationWaiter {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	/**
	 * Maximum wait for work of the application while the clock is advanced. The
	 * application's requests to the sandbox end much earlier by its own timeouts.
	 */
	private static final Duration LONGEST_WORK = Duration.ofSeconds(30);

	private final CommandLock lock;

	private final ApplicationWork work;

	private final WebhookDispatcher dispatcher;

	ApplicationWaiter(CommandLock lock, ApplicationWork work, WebhookDispatcher dispatcher) {
		this.lock = lock;
		this.work = work;
		this.dispatcher = dispatcher;
	}

	/**
	 * Waits until the application has responded to all webhooks and a further condition
	 * holds.
	 * @param limit maximum wait
	 * @return whether both is so
	 */
	boolean awaitResponses(BooleanSupplier condition, Duration limit) throws InterruptedException {
		return this.lock.await(() -> this.dispatcher.isSettled() && condition.getAsBoolean(), limit.toNanos());
	}

	/**
	 * Waits for webhook responses and for work of the application. The REST requests of
	 * the work may have caused further webhooks.
	 * @param patience maximum wait for the application's webhook responses
	 */
	void awaitQuiet(Duration patience) throws InterruptedException {
		BooleanSupplier quiet = () -> this.work.isIdle() && this.dispatcher.isSettled();
		if (this.lock.await(quiet, patience.toNanos()) || this.lock.read(this.work::isIdle)) {
			return;
		}
		if (this.lock.await(this.work::isIdle, LONGEST_WORK.toNanos())) {
			this.lock.await(quiet, patience.toNanos());
		}
		else {
			log.warn("The clock goes on, although the application is still at work after {} s",
					LONGEST_WORK.toSeconds());
		}
	}

}
