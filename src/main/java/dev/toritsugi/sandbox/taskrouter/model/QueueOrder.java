package dev.toritsugi.sandbox.taskrouter.model;

/**
 * The order of the tasks of a queue that have the same priority. The names are Twilio's
 * values.
 */
public enum QueueOrder {

	/** The task that waits longer goes first. */
	FIFO,
	/** The task that came last goes first. */
	LIFO

}
