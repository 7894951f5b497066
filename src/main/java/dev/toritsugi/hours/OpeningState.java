package dev.toritsugi.hours;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Whether a call centre is open at one point of time.
 */
public sealed interface OpeningState {

	/**
	 * The call centre is open.
	 *
	 * @param until end of the current opening hours, or null if they do not end within
	 * the next year
	 */
	record Open(@Nullable Instant until) implements OpeningState {

	}

	/**
	 * The call centre is closed.
	 *
	 * @param reason why the call centre is closed
	 * @param nextOpening next time at which the call centre opens, or null if the
	 * schedule has no hours in the next eight years
	 */
	record Closed(ClosedReason reason, @Nullable Instant nextOpening) implements OpeningState {

	}

}
