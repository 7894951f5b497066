package dev.toritsugi.desk.socket;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Limits how often one operator opens web sockets, because each web socket costs a state
 * that one thread assembles for all pages. An operator may open 20 web sockets at once,
 * and one more for each second that passes.
 */
final class HandshakeLimit {

	static final int AT_ONCE = 20;

	/** Time after which one more web socket is allowed. */
	static final Duration PAUSE = Duration.ofSeconds(1);

	/**
	 * Maximum number of operators in memory. The operator who was seen first is
	 * forgotten.
	 */
	private static final int MOST_OPERATORS = 10_000;

	private final InstantSource clock;

	/** The time at which each operator's allowance is whole again. */
	private final Map<String, Instant> wholeAgain = new LinkedHashMap<>() {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
			return size() > MOST_OPERATORS;
		}

	};

	HandshakeLimit(InstantSource clock) {
		this.clock = clock;
	}

	/** Counts a handshake, and returns whether it is allowed. */
	synchronized boolean allows(String operator) {
		Instant now = this.clock.instant();
		Instant latest = now.plus(PAUSE.multipliedBy(AT_ONCE));
		Instant before = this.wholeAgain.getOrDefault(operator, now);
		if (before.isBefore(now) || before.isAfter(latest)) {
			// The allowance is whole, or the clock has gone back.
			before = now;
		}
		Instant after = before.plus(PAUSE);
		if (after.isAfter(latest)) {
			return false;
		}
		this.wholeAgain.put(operator, after);
		return true;
	}

}
