package dev.toritsugi.sandbox.taskrouter.workflow;

import java.time.Duration;

import dev.toritsugi.expression.Expression;
import dev.toritsugi.expression.WorkerOrdering;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A workflow target, which defines in which queue a task waits, how long the task waits
 * in this queue, and to which workers the task is offered.
 *
 * @param queueSid SID of the queue in which the task waits; if the JSON contains no
 * queue, the SID of the previous target's queue
 * @param priority priority of the task at this target, or null to use the task's own
 * priority
 * @param timeout maximum time for which the task stays at this target, added to the
 * timeouts of the filter's previous targets; null if the task stays until its own timeout
 * @param expression additional condition on the workers, with the names {@code task.…}
 * and {@code worker.…}, or null if there is none
 * @param orderBy order in which the task is offered to workers, or null to offer the task
 * to the longest-idle worker first
 * @param skipIf condition under which the target is skipped if no worker is free, or null
 * if it is never skipped
 * @param knownWorkerSid name of the task attribute that contains the SID of the only
 * worker to whom the task is offered, or null if the target has no such attribute
 * @param knownWorkerFriendlyName name of the task attribute that contains the friendly
 * name of the only worker to whom the task is offered, or null if the target has no such
 * attribute
 */
public record WorkflowTarget(@Nullable String queueSid, @Nullable Integer priority, @Nullable Duration timeout,
		@Nullable Expression expression, @Nullable WorkerOrdering orderBy, @Nullable Expression skipIf,
		@Nullable String knownWorkerSid, @Nullable String knownWorkerFriendlyName) {

	/**
	 * Whether the target offers a task only to the known worker, whom a task attribute
	 * identifies.
	 */
	public boolean hasKnownWorker() {
		return this.knownWorkerSid != null || this.knownWorkerFriendlyName != null;
	}

	/**
	 * Reads the known worker's SID from the task attributes, or returns null if it is
	 * missing.
	 */
	public @Nullable String knownWorkerSidFor(ObjectNode attributes) {
		return read(this.knownWorkerSid, attributes);
	}

	/**
	 * Reads the known worker's friendly name from the task attributes, or returns null if
	 * it is missing.
	 */
	public @Nullable String knownWorkerFriendlyNameFor(ObjectNode attributes) {
		return read(this.knownWorkerFriendlyName, attributes);
	}

	/**
	 * Reads a task attribute. Returns null if the attribute is missing or is JSON null,
	 * which Twilio's page allows.
	 */
	private static @Nullable String read(@Nullable String path, ObjectNode attributes) {
		if (path == null) {
			return null;
		}
		JsonNode node = attributes;
		for (String name : path.replaceFirst("^task\\.", "").split("\\.")) {
			node = node.path(name);
		}
		return node.isString() ? node.stringValue() : null;
	}

}
