package dev.toritsugi.sandbox.taskrouter.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An update of a task; null keeps the present value.
 *
 * @param attributes all attributes, not only those that change
 * @param priority priority; a task with a higher one goes first
 * @param channel kind of task
 * @param virtualStart time from which the wait counts, for the order in the queue
 */
public record TaskChange(@Nullable ObjectNode attributes, @Nullable Integer priority, @Nullable TaskChannel channel,
		@Nullable Instant virtualStart) {

	/**
	 * An update of the attributes alone.
	 */
	public static TaskChange attributes(ObjectNode attributes) {
		return new TaskChange(attributes, null, null, null);
	}

}
