package dev.toritsugi.hours;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Whether a call centre is open at one point in time.
 */
public sealed interface OpeningState {

	/**
	 * Returns when the call centre closes or opens next, or null if it does neither in
	 * the time that was searched.
	 */
	@Nullable Instant nextChange();

	/**
	 * The call centre is open.
	 *
	 * @param until end of the current opening hours, or null if they do not end within
	 * the next year
	 */
	record Open(@Nullable Instant until) implements OpeningState {

		@Override
		public @Nullable Instant nextChange() {
			return this.until;
		}

	}

	/**
	 * The call centre is closed.
	 *
	 * @param reason why the call centre is closed
	 * @param nextOpening next time at which the call centre opens, or null if the
	 * schedule has no hours in the next eight years
	 */
	record Closed(ClosedReason reason, @Nullable Instant nextOpening) implements OpeningState {

		@Override
		public @Nullable Instant nextChange() {
			return this.nextOpening;
		}

	}

}
