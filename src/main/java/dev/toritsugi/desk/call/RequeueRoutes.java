package dev.toritsugi.desk.call;

import java.util.List;
import java.util.Set;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.RoutePreview;
import dev.toritsugi.callcenter.routing.Queue;
import dev.toritsugi.callcenter.routing.TaskAttributeNames;
import dev.toritsugi.twilio.resource.Attributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Service;

/**
 * Determines the queues to which an operator can hand a caller on. A caller waits in a
 * queue only if the routes in the settings lead there.
 */
@Service
public class RequeueRoutes {

	/** Attribute of the new task with the name of the queue. */
	static final String REQUEUED_TO = "requeued_to";

	private final CallCenter center;

	private final RoutePreview routes;

	private final JsonMapper json;

	RequeueRoutes(CallCenter center, JsonMapper json) {
		this.center = center;
		this.routes = new RoutePreview(center);
		this.json = json;
	}

	/**
	 * Returns the queues to which the caller of a task can be handed on, in the order of
	 * the settings.
	 * @param task attributes of the task
	 */
	public List<Queue> queues(Attributes task) {
		ObjectNode requeued = object(task.toString());
		Set<String> chosen = this.center.menu().attributeNames();
		object(this.center.task().attributes()).properties()
			.stream()
			.filter((attribute) -> !chosen.contains(attribute.getKey()) || !requeued.has(attribute.getKey()))
			.forEach((attribute) -> requeued.set(attribute.getKey(), attribute.getValue()));
		requeued.remove(TaskAttributeNames.QUEUE);
		return this.center.queues().stream().filter((queue) -> leadTo(queue.name(), requeued)).toList();
	}

	/**
	 * Whether the routes lead to a queue.
	 * @param requeued attributes of the new task, whose queue is replaced
	 */
	private boolean leadTo(String queue, ObjectNode requeued) {
		requeued.put(REQUEUED_TO, queue);
		return lead(queue, requeued);
	}

	/**
	 * Whether the routes lead to a queue.
	 * @param queue friendly name of the queue, ignoring case
	 * @param requeued attributes of the new task
	 */
	boolean lead(String queue, ObjectNode requeued) {
		return this.routes.firstQueue(requeued).filter(queue::equalsIgnoreCase).isPresent();
	}

	private ObjectNode object(String text) {
		JsonNode node = this.json.readTree(text);
		return (node instanceof ObjectNode object) ? object : this.json.createObjectNode();
	}

}
