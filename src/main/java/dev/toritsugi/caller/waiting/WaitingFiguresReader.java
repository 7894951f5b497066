package dev.toritsugi.caller.waiting;

import java.util.Optional;

/**
 * Returns the figures of waiting callers without waiting for Twilio.
 */
interface WaitingFiguresReader {

	/** Keeps the figures current, because a caller waits. */
	void keepCurrent();

	/** Returns the figures of a caller, or empty if they are unknown or not wanted. */
	Optional<WaitingFigures> of(String callSid);

}
