package dev.toritsugi.sandbox.taskrouter.model;

import java.util.Locale;

/**
 * Twilio's {@code reservation_status}.
 */
public enum ReservationStatus {

	PENDING, ACCEPTED, REJECTED, TIMEOUT, CANCELED, RESCINDED, WRAPPING, COMPLETED;

	/**
	 * Twilio's spelling.
	 */
	public String value() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Whether a reservation in this status takes up capacity of its worker.
	 */
	public boolean occupies() {
		return this == PENDING || this == ACCEPTED || this == WRAPPING;
	}

}
