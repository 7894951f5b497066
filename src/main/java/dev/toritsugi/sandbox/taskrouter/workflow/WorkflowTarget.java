package dev.toritsugi.sandbox.taskrouter.workflow;

import java.time.Duration;

import dev.toritsugi.expression.Expression;
import dev.toritsugi.expression.WorkerOrdering;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A target of a workflow: the queue in which a task waits, for how long, and for which
 * workers.
 *
 * @param queueSid SID of the queue in which the task waits; a target that names none has
 * that of the target before it
 * @param priority priority of the task meanwhile; null for the task's own
 * @param timeout how long the task stays, on top of the targets before; null for the rest
 * of its life
 * @param expression further condition on the workers, over {@code task.…} and
 * {@code worker.…}
 * @param orderBy order in which workers are offered the task; null for the longest idle
 * first
 * @param skipIf condition under which the task goes on at once to the next target if no
 * worker is free
 * @param knownWorkerSid name of the task attribute that holds the SID of the only worker
 * @param knownWorkerFriendlyName name of the task attribute that holds the name of the
 * only worker
 */
public record WorkflowTarget(@Nullable String queueSid, @Nullable Integer priority, @Nullable Duration timeout,
		@Nullable Expression expression, @Nullable WorkerOrdering orderBy, @Nullable Expression skipIf,
		@Nullable String knownWorkerSid, @Nullable String knownWorkerFriendlyName) {

	/**
	 * Whether the target names an attribute of the task that holds its only worker.
	 */
	public boolean hasKnownWorker() {
		return this.knownWorkerSid != null || this.knownWorkerFriendlyName != null;
	}

	/**
	 * The SID of the only worker, as the attributes of the task have it, or null.
	 */
	public @Nullable String knownWorkerSidFor(ObjectNode attributes) {
		return read(this.knownWorkerSid, attributes);
	}

	/**
	 * The name of the only worker, as the attributes of the task have it, or null.
	 */
	public @Nullable String knownWorkerFriendlyNameFor(ObjectNode attributes) {
		return read(this.knownWorkerFriendlyName, attributes);
	}

	/** Twilio's page allows the attribute to be null. */
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
