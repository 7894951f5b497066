package dev.toritsugi.sandbox.taskrouter;

/**
 * Which of two tasks of the same priority goes first. Twilio's spelling is the name.
 */
public enum QueueOrder {

	/** The one that has waited longer. */
	FIFO,
	/** The one that came last. */
	LIFO

}
