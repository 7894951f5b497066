package dev.toritsugi.provisioning.account.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import dev.toritsugi.callcenter.routing.Route;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Converts a workflow's JSON configuration to the definition's routes. Configurations
 * with the same meaning result in the same routes, even if one configuration uses older
 * key names, numbers in quotes or targets without a queue. A target without a queue uses
 * the previous target's queue. Unknown keys stay unchanged, so that they appear in a
 * plan.
 */
public final class WorkflowConfigurationReader {

	private static final JsonMapper JSON = JsonMapper.shared();

	private WorkflowConfigurationReader() {
	}

	/**
	 * Converts Twilio's filters and default filter to the routes and the default queue of
	 * the definition.
	 * @param configuration Twilio's JSON text; blank or malformed text results in no
	 * routes
	 * @param queueNames returns the name of a queue for its SID
	 */
	public static Map<String, JsonNode> fields(String configuration, UnaryOperator<String> queueNames) {
		Map<String, JsonNode> fields = new LinkedHashMap<>();
		JsonNode routing = parse(configuration).path("task_routing");
		ArrayNode filters = JSON.createArrayNode();
		ArrayNode routes = JSON.createArrayNode();
		for (JsonNode filter : routing.path("filters")) {
			(isRoute(filter) || !routes.isEmpty() ? routes : filters).add(route(filter, queueNames));
		}
		fields.put(WorkflowConfigurationKeys.FILTERS, filters);
		fields.put(WorkflowConfigurationKeys.ROUTES, routes);
		fields.put(WorkflowConfigurationKeys.DEFAULT_QUEUE, defaultQueue(routing.path("default_filter"), queueNames));
		return fields;
	}

	/**
	 * Whether a filter is a route of the definition, and not one of the filters that
	 * follow from other settings.
	 */
	static boolean isRoute(JsonNode filter) {
		String name = filter.path("filter_friendly_name").asString(filter.path("friendly_name").asString(""));
		return !name.startsWith(Route.RESERVED_PREFIX);
	}

	/**
	 * Returns the name of the default queue, or JSON null if there is no default filter.
	 * A default filter that contains more than a queue is returned as a JSON object with
	 * the keys of a step.
	 */
	private static JsonNode defaultQueue(JsonNode filter, UnaryOperator<String> queueNames) {
		if (!filter.isObject()) {
			return NullNode.getInstance();
		}
		ObjectNode step = step(filter, null, queueNames);
		return (step.size() == 1) ? step.path("queue") : step;
	}

	/** Parses a configuration; malformed text results in an empty object. */
	static JsonNode parse(String configuration) {
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
