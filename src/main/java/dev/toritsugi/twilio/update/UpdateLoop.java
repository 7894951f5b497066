package dev.toritsugi.twilio.update;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.toritsugi.twilio.rest.TwilioException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a resource, decides about it, and changes it in the version that was read. If
 * Twilio refuses the change, usually because another program has changed the resource
 * meanwhile, the resource is read again and the decision is made anew.
 */
final class UpdateLoop {

	/** Maximum number of attempts, before each of which the resource is read. */
	private static final int ATTEMPTS = 3;

	private static final Logger log = LoggerFactory.getLogger(UpdateLoop.class);

	private UpdateLoop() {
	}

	/**
	 * Runs the loop.
	 * @param write changes the resource in the version that was read, and throws
	 * {@link TwilioException.Rejected} if Twilio refuses the change
	 */
	static <T, C, R> UpdateResult<R> run(Supplier<T> read, Function<T, UpdatePlan<T, C, R>> plan, Write<T, C> write) {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			T resource = read.get();
			UpdatePlan<T, C, R> planned = plan.apply(resource);
			C change = planned.change();
			if (change == null) {
				return UpdateResult.done(planned.result().apply(resource));
			}
			try {
				return write.apply(resource, change)
					.map((updated) -> UpdateResult.done(planned.result().apply(updated)))
					.orElseGet(() -> UpdateResult.failed(UpdateResult.Outcome.ATTRIBUTES_TOO_LONG));
			}
			catch (TwilioException.Rejected ex) {
				log.debug("The resource is read again: {}", ex.getMessage());
			}
		}
		return UpdateResult.failed(UpdateResult.Outcome.UNSETTLED);
	}

	/**
	 * Changes a resource in the version that was read.
	 *
	 * @param <T> type of the resource
	 * @param <C> type of the change
	 */
	@FunctionalInterface
	interface Write<T, C> {

		/**
		 * Changes the resource.
		 * @return the resource after the change, or empty if its attributes would be
		 * longer than Twilio accepts
		 */
		Optional<T> apply(T read, C change);

	}

}
