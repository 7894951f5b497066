package dev.toritsugi.sandbox.taskrouter.model;

import java.util.List;

import dev.toritsugi.expression.AttributeResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/**
 * Resolves names in expressions about a worker. A name that does not refer to a field of
 * the worker resource or to a channel refers to a worker attribute. Twilio does not
 * document whether channels need the prefix {@code worker.}, so channels are accepted
 * with and without it.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/multitasking">Twilio:
 * Multitasking</a>
 */
public final class WorkerAttributeResolver implements AttributeResolver {

	private final Worker worker;

	public WorkerAttributeResolver(Worker worker) {
		this.worker = worker;
	}

	@Override
	public JsonNode value(List<String> path) {
		if (path.size() > 1 && path.get(0).equals("worker")) {
			return value(path.subList(1, path.size()));
		}
		JsonNode own = (path.size() == 1) ? field(path.get(0)) : channel(path);
		return own.isMissingNode() ? attribute(path) : own;
	}

	private JsonNode field(String name) {
		return switch (name) {
			case "sid" -> StringNode.valueOf(this.worker.sid());
			case "friendly_name" -> StringNode.valueOf(this.worker.friendlyName());
			case "activity_sid" -> StringNode.valueOf(this.worker.activity().sid());
			case "activity_name" -> StringNode.valueOf(this.worker.activity().friendlyName());
			default -> MissingNode.getInstance();
		};
	}

	private JsonNode channel(List<String> path) {
		if (path.size() != 3 || !path.get(0).equals("channel")) {
			return MissingNode.getInstance();
		}
		return this.worker.channels()
			.stream()
			.filter((channel) -> channel.taskChannel().uniqueName().equals(path.get(1)))
			.findFirst()
			.map((channel) -> channel(channel, path.get(2)))
			.orElse(MissingNode.getInstance());
	}

	private static JsonNode channel(WorkerChannel channel, String name) {
		return switch (name) {
			case "configured_capacity" -> IntNode.valueOf(channel.capacity());
			case "assigned_tasks" -> IntNode.valueOf(channel.assignedTasks());
			case "available_capacity_percentage" -> IntNode.valueOf(channel.availableCapacityPercentage());
			case "available" -> BooleanNode.valueOf(channel.available());
			default -> MissingNode.getInstance();
		};
	}

	private JsonNode attribute(List<String> path) {
		JsonNode node = this.worker.attributes();
		for (String name : path) {
			node = node.path(name);
		}
		return node;
	}

}
