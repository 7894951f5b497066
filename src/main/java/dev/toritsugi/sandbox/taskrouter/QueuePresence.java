package dev.toritsugi.sandbox.taskrouter;

import java.util.List;

import dev.toritsugi.expression.AttributeResolver;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The names of {@code skip_if}: how many workers of a queue there are, by their activity.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/worker-presence">Twilio: skipping
 * based on worker availability</a>
 */
record QueuePresence(Workspace workspace, @Nullable TaskQueue queue) implements AttributeResolver {

	@Override
	public JsonNode value(List<String> path) {
		if (path.size() != 2 || !path.get(0).equals("workers")) {
			return MissingNode.getInstance();
		}
		return IntNode.valueOf((int) this.workspace.workers()
			.all()
			.stream()
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
