package dev.toritsugi.sandbox.taskrouter.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An update of a task. If a component is null, the task keeps its current value.
 *
 * @param attributes new attributes, which replace all current attributes
 * @param priority new priority of the task itself, which a workflow target may override;
 * tasks with a higher number are offered first
 * @param channel new task channel
 * @param virtualStart Twilio's {@code VirtualStartTime}, from which the task's age is
 * counted when tasks are sorted
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
