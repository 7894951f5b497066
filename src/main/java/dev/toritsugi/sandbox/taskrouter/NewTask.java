package dev.toritsugi.sandbox.taskrouter;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a task is made from.
 *
 * @param workflow workflow that routes it
 * @param attributes its attributes
 * @param channel kind of task
 * @param priority a higher one is served first; null for the workflow's, or 0
 * @param timeout how long it may live before somebody accepts it
 * @param virtualStart since when it waits, as far as its place in line is concerned; null
 * for now
 * @param routing where it is told to go; null for wherever the workflow leads
 */
public record NewTask(Workflow workflow, ObjectNode attributes, TaskChannel channel, @Nullable Integer priority,
		Duration timeout, @Nullable Instant virtualStart, @Nullable DirectRouting routing) {

	/** TaskRouter's own time to live of a task. */
	public static final Duration DEFAULT_TIMEOUT = Duration.ofDays(1);

	/**
	 * A task of the channel voice that nothing is set of but its attributes.
	 */
	public static NewTask voice(Workflow workflow, ObjectNode attributes, @Nullable Integer priority,
			@Nullable Duration timeout) {
		return new NewTask(workflow, attributes, workflow.workspace().channels().named(TaskChannel.VOICE), priority,
				(timeout != null) ? timeout : DEFAULT_TIMEOUT, null, null);
	}

	/**
	 * Where a task is told to go: past the workflow's filters, unless it is a workflow.
	 *
	 * @param target SID of a worker, of a queue, or of the workflow
	 * @param queue queue that the task counts for; for a worker
	 * @param ignoreCapacity whether the worker gets it whatever they hold, and whatever
	 * their activity is
	 */
	public record DirectRouting(String target, @Nullable TaskQueue queue, boolean ignoreCapacity) {

		boolean pastWorkflow() {
			return !this.target.startsWith("WW");
		}

	}

}
