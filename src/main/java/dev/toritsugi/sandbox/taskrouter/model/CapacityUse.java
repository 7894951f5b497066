package dev.toritsugi.sandbox.taskrouter.model;

/**
 * One unit of a worker's channel capacity that a pending, accepted or wrapping
 * reservation uses.
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
