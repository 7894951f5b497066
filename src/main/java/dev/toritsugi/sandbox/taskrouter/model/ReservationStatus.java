package dev.toritsugi.sandbox.taskrouter.model;

import java.util.Locale;

/**
 * Status of a reservation, Twilio's {@code reservation_status}.
 */
public enum ReservationStatus {

	PENDING, ACCEPTED, REJECTED, TIMEOUT, CANCELED, RESCINDED, WRAPPING, COMPLETED;

	/**
	 * Returns the value in Twilio's spelling, in lower case.
	 */
	public String value() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Whether a reservation in this status uses capacity of its worker.
	 */
	public boolean occupies() {
		return this == PENDING || this == ACCEPTED || this == WRAPPING;
	}

}
