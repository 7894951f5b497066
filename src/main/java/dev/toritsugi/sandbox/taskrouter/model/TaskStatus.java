package dev.toritsugi.sandbox.taskrouter.model;

import java.util.Locale;

/**
 * Twilio's {@code assignment_status}.
 */
public enum TaskStatus {

	PENDING, RESERVED, ASSIGNED, WRAPPING, COMPLETED, CANCELED;

	/**
	 * Twilio's spelling.
	 */
	public String value() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Whether a task in this status waits for a worker to accept it.
	 */
	public boolean open() {
		return this == PENDING || this == RESERVED;
	}

	/**
	 * Whether the status is final.
	 */
	public boolean ended() {
		return this == COMPLETED || this == CANCELED;
	}

}
