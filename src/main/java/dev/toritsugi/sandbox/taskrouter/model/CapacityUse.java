package dev.toritsugi.sandbox.taskrouter.model;

/**
 * What takes up a part of a worker's capacity: a reservation that is pending, accepted or
 * wrapping.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/multitasking">Twilio:
 * Multitasking</a>
 */
public interface CapacityUse {

	/**
	 * The channel whose capacity is taken up.
	 */
	TaskChannel channel();

	ReservationStatus status();

}
