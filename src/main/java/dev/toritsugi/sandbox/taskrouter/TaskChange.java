package dev.toritsugi.sandbox.taskrouter;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What changes of a task; null keeps what is.
 *
 * @param attributes all of them, not only those that change
 * @param priority a higher one is served first
 * @param channel kind of task
 * @param virtualStart since when it waits, as far as its place in line is concerned
 */
public record TaskChange(@Nullable ObjectNode attributes, @Nullable Integer priority, @Nullable TaskChannel channel,
		@Nullable Instant virtualStart) {

	/**
	 * Other attributes.
	 */
	public static TaskChange attributes(ObjectNode attributes) {
		return new TaskChange(attributes, null, null, null);
	}

}
