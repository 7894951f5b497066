package dev.toritsugi.sandbox.taskrouter.model;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a task is created with.
 *
 * @param workflow workflow that routes the task
 * @param attributes attributes
 * @param channel task channel
 * @param priority priority; a task with a higher one goes first; null for 0
 * @param timeout time to live until a worker accepts the task
 * @param virtualStart time from which the wait counts, for the order in the queue; null
 * for now
 * @param routing direct routing; null for the rules of the workflow
 */
public record NewTask(Workflow workflow, ObjectNode attributes, TaskChannel channel, @Nullable Integer priority,
		Duration timeout, @Nullable Instant virtualStart, @Nullable DirectRouting routing) {

	/** TaskRouter's default time to live of a task. */
	public static final Duration DEFAULT_TIMEOUT = Duration.ofDays(1);

	/**
	 * Twilio's direct routing: the worker, queue or workflow that the parameter
	 * {@code RoutingTarget} names.
	 *
	 * @param target SID of a worker, of a queue, or of the workflow
	 * @param queue queue of a task that goes directly to a worker; null for none
	 * @param ignoreCapacity whether the worker gets the task even if their capacity is
	 * taken up
	 */
	public record DirectRouting(String target, @Nullable TaskQueue queue, boolean ignoreCapacity) {

		/**
		 * Whether the task skips the filters of its workflow.
		 */
		public boolean skipsWorkflow() {
			return !this.target.startsWith("WW");
		}

	}

}
