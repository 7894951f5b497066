package dev.toritsugi.sandbox.taskrouter.model;

import java.util.Locale;

/**
 * Status of a task, Twilio's {@code assignment_status}.
 */
public enum TaskStatus {

	PENDING, RESERVED, ASSIGNED, WRAPPING, COMPLETED, CANCELED;

	/**
	 * Returns the value in Twilio's spelling, in lower case.
	 */
	public String value() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Whether a task in this status is waiting for a worker to accept it.
	 */
	public boolean open() {
		return this == PENDING || this == RESERVED;
	}

	/**
	 * Whether the task is completed or canceled.
	 */
	public boolean ended() {
		return this == COMPLETED || this == CANCELED;
	}

}
