package dev.toritsugi.hours;

import java.time.Instant;

/**
 * Decision of a supervisor that replaces a schedule for some time.
 *
 * @param open whether the call centre is open until the end of the decision
 * @param until end of the decision, from which the schedule decides again
 * @param by sign-in name of the supervisor
 * @param since when the supervisor decided, by Twilio's clock
 */
public record ManualSwitch(boolean open, Instant until, String by, Instant since) {

	/** Whether the decision has not ended yet. */
	public boolean isValidAt(Instant time) {
		return time.isBefore(this.until);
	}

}
