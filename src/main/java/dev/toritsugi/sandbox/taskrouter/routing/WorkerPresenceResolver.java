package dev.toritsugi.sandbox.taskrouter.routing;

import java.util.Collection;
import java.util.List;

import dev.toritsugi.expression.AttributeResolver;
import dev.toritsugi.sandbox.taskrouter.model.Activity;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Resolves the names in a {@code skip_if} expression, such as {@code
 * workers.available}, to numbers of workers who serve the task's queue.
 *
 * @param workers all workers of the workspace
 * @param queue queue of the task, or null if the task has no queue; with null, all
 * numbers are 0
 * @see <a href="https://www.twilio.com/docs/taskrouter/worker-presence">Twilio: skipping
 * based on worker availability</a>
 */
record WorkerPresenceResolver(Collection<Worker> workers, @Nullable TaskQueue queue) implements AttributeResolver {

	@Override
	public JsonNode value(List<String> path) {
		if (path.size() != 2 || !path.get(0).equals("workers")) {
			return MissingNode.getInstance();
		}
		return IntNode.valueOf((int) this.workers.stream()
			.filter((worker) -> this.queue != null && this.queue.isServedBy(worker))
			.filter((worker) -> isIn(worker.activity(), path.get(1)))
			.count());
	}

	private static boolean isIn(Activity activity, String name) {
		return switch (name) {
			case "available" -> activity.available();
			case "unavailable" -> !activity.available();
			default -> activity.sid().equals(name);
		};
	}

}
