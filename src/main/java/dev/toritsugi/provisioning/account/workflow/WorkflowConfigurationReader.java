package dev.toritsugi.provisioning.account.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the JSON configuration of a workflow as routes of a definition. Configurations
 * with the same meaning give the same routes: a key may have its older name, a number may
 * be a string, and a target without a queue has the queue of the target before it. An
 * unknown key keeps its name, so that a plan shows it.
 */
public final class WorkflowConfigurationReader {

	private static final JsonMapper JSON = JsonMapper.shared();

	private WorkflowConfigurationReader() {
	}

	/**
	 * The routes and the default queue.
	 * @param configuration Twilio's JSON; blank or malformed gives no routes
	 * @param queueNames name of a queue by its SID
	 */
	public static Map<String, JsonNode> fields(String configuration, UnaryOperator<String> queueNames) {
		Map<String, JsonNode> fields = new LinkedHashMap<>();
		JsonNode routing = parse(configuration).path("task_routing");
		ArrayNode routes = JSON.createArrayNode();
		routing.path("filters").forEach((filter) -> routes.add(route(filter, queueNames)));
		fields.put(WorkflowConfigurationKeys.ROUTES, routes);
		fields.put(WorkflowConfigurationKeys.DEFAULT_QUEUE, defaultQueue(routing.path("default_filter"), queueNames));
		return fields;
	}

	/**
	 * Name of the default queue; the whole default filter as a step if it has more than a
	 * queue; JSON's null if there is none.
	 */
	private static JsonNode defaultQueue(JsonNode filter, UnaryOperator<String> queueNames) {
		if (!filter.isObject()) {
			return NullNode.getInstance();
		}
		ObjectNode step = step(filter, null, queueNames);
		return (step.size() == 1) ? step.path("queue") : step;
	}

	private static JsonNode parse(String configuration) {
		try {
			return JSON.readTree(configuration.isBlank() ? "{}" : configuration);
		}
		catch (JacksonException ex) {
			return JSON.createObjectNode();
		}
	}

	private static ObjectNode route(JsonNode filter, UnaryOperator<String> queueNames) {
		ObjectNode route = JSON.createObjectNode();
		for (Map.Entry<String, JsonNode> member : filter.properties()) {
			switch (member.getKey()) {
				case "filter_friendly_name", "friendly_name" -> route.set("name", member.getValue());
				case "expression" -> route.set("when", member.getValue());
				case "targets" -> route.set("steps", steps(member.getValue(), queueNames));
				default -> route.set(member.getKey(), member.getValue());
			}
		}
		return route;
	}

	private static ArrayNode steps(JsonNode targets, UnaryOperator<String> queueNames) {
		ArrayNode steps = JSON.createArrayNode();
		@Nullable JsonNode queue = null;
		for (JsonNode target : targets) {
			ObjectNode step = step(target, queue, queueNames);
			queue = step.get("queue");
			steps.add(step);
		}
		return steps;
	}

	private static ObjectNode step(JsonNode target, @Nullable JsonNode queueBefore, UnaryOperator<String> queueNames) {
		ObjectNode step = JSON.createObjectNode();
		if (queueBefore != null) {
			step.set("queue", queueBefore);
		}
		for (Map.Entry<String, JsonNode> member : target.properties()) {
			JsonNode value = member.getValue();
			if (member.getKey().equals("queue")) {
				step.put("queue", queueNames.apply(value.asString()));
			}
			else if (!value.isNull()) {
				step.set(WorkflowConfigurationKeys.STEP_BY_TARGET.getOrDefault(member.getKey(), member.getKey()),
						number(value));
			}
		}
		return step;
	}

	private static JsonNode number(JsonNode value) {
		return (value.isString() && value.asString().matches("-?[0-9]{1,9}"))
				? JSON.getNodeFactory().numberNode(Integer.parseInt(value.asString())) : value;
	}

}
