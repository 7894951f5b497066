package dev.toritsugi.sandbox.taskrouter.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An update of a task. A null component keeps the current value.
 *
 * @param attributes new attributes, which replace all current attributes
 * @param priority new priority of the task itself; tasks with a higher number are offered
 * first
 * @param channel new task channel
 * @param virtualStart time from which the task's waiting time counts when its queue is
 * sorted
 */
public record TaskChange(@Nullable ObjectNode attributes, @Nullable Integer priority, @Nullable TaskChannel channel,
		@Nullable Instant virtualStart) {

	/**
	 * Creates an update that changes only the attributes.
	 */
	public static TaskChange attributes(ObjectNode attributes) {
		return new TaskChange(attributes, null, null, null);
	}

}
