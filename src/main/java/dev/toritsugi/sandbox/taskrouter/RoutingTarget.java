package dev.toritsugi.sandbox.taskrouter;

import java.time.Duration;

import dev.toritsugi.expression.Expression;
import dev.toritsugi.expression.WorkerOrdering;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A step of a workflow.
 *
 * @param queueSid queue in which the task waits, its own or that of the step before
 * @param priority priority that the task gets; null for its own
 * @param timeout how long it stays, on top of the steps before; null for as long as it
 * lives
 * @param expression further choice of workers, over {@code task.…} and {@code worker.…}
 * @param orderBy order of the workers; null for the longest idle first
 * @param skipIf goes on at once where it is true and nobody was free
 * @param knownWorkerSid name of the attribute that holds the SID of the only worker
 * @param knownWorkerFriendlyName name of the attribute that holds their name
 */
record RoutingTarget(@Nullable String queueSid, @Nullable Integer priority, @Nullable Duration timeout,
		@Nullable Expression expression, @Nullable WorkerOrdering orderBy, @Nullable Expression skipIf,
		@Nullable String knownWorkerSid, @Nullable String knownWorkerFriendlyName) {

	boolean hasKnownWorker() {
		return this.knownWorkerSid != null || this.knownWorkerFriendlyName != null;
	}

	@Nullable String knownWorkerSidFor(ObjectNode attributes) {
		return read(this.knownWorkerSid, attributes);
	}

	@Nullable String knownWorkerFriendlyNameFor(ObjectNode attributes) {
		return read(this.knownWorkerFriendlyName, attributes);
	}

	/** Twilio's page tolerates an attribute that is null. */
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
