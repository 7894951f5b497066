package dev.toritsugi.sandbox.taskrouter.model;

/**
 * A use of one unit of a worker's channel capacity, by a reservation that is pending,
 * accepted or wrapping.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/multitasking">Twilio:
 * Multitasking</a>
 */
public interface CapacityUse {

	/**
	 * Returns the channel whose capacity is used.
	 */
	TaskChannel channel();

	ReservationStatus status();

}
