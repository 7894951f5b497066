package dev.toritsugi.caller.waiting;

import java.util.Optional;

/**
 * Returns the figures of waiting callers without waiting for Twilio.
 */
interface WaitingFiguresReader {

	/** Keeps the figures current, because a caller waits. */
	void keepCurrent();

	/**
	 * Returns the figures of a caller, or empty if the figures are unknown or the
	 * settings do not ask for figures.
	 */
	Optional<WaitingFigures> of(String callSid);

}
