package dev.toritsugi.sandbox.taskrouter.model;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The values from which a task is created.
 *
 * @param workflow workflow that routes the task
 * @param attributes task attributes
 * @param channel task channel
 * @param priority task priority, or null for 0; tasks with a higher number are offered
 * first
 * @param timeout time after which the task is canceled if no worker has accepted the task
 * @param virtualStart Twilio's {@code VirtualStartTime}, from which the task's age is
 * counted when tasks are sorted, or null for the time of creation
 * @param routing direct routing, or null if the workflow's filters route the task
 */
public record NewTask(Workflow workflow, ObjectNode attributes, TaskChannel channel, @Nullable Integer priority,
		Duration timeout, @Nullable Instant virtualStart, @Nullable DirectRouting routing) {

	/** TaskRouter's default timeout of a task. */
	public static final Duration DEFAULT_TIMEOUT = Duration.ofDays(1);

	/**
	 * Twilio's direct routing: routes a task to the worker, queue or workflow in the
	 * parameter {@code RoutingTarget}.
	 *
	 * @param target SID of a worker, a queue or a workflow
	 * @param queue queue of a task that is routed directly to a worker, or null if the
	 * task has no queue
	 * @param ignoreCapacity whether the task is offered even if the worker has no free
	 * capacity
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
