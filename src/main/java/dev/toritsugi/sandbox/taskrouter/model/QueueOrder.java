package dev.toritsugi.sandbox.taskrouter.model;

/**
 * Order of equal-priority tasks in a queue. The names are Twilio's values.
 */
public enum QueueOrder {

	/** The oldest task is offered first. */
	FIFO,
	/** The newest task is offered first. */
	LIFO

}
