package dev.toritsugi.sandbox.taskrouter;

import java.time.Duration;

import tools.jackson.databind.node.ObjectNode;

/**
 * What a task is made from.
 *
 * @param workflowSid workflow that routes it
 * @param attributes its attributes
 * @param priority a higher one is served first
 * @param timeout how long it may live before somebody accepts it
 */
public record NewTask(String workflowSid, ObjectNode attributes, int priority, Duration timeout) {

	/** TaskRouter's own time to live of a task. */
	public static final Duration DEFAULT_TIMEOUT = Duration.ofDays(1);

}
