package dev.toritsugi.provisioning.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Twilio's JSON of a workflow, as routes and back. Read by meaning: older names of keys,
 * numbers written as texts, and a queue left out because it is that of the step before,
 * come to the same. Keys that we don't know are kept under their own names, so that a
 * comparison shows them.
 *
 * @see <a href= "https://www.twilio.com/docs/taskrouter/workflow-configuration">Twilio:
 * Workflow configuration</a>
 */
final class WorkflowConfigurationMapper {

	static final String ROUTES = "routes";

	static final String DEFAULT_QUEUE = "default-queue";

	static final Set<String> FIELDS = Set.of(ROUTES, DEFAULT_QUEUE);

	/** Our names of Twilio's keys of a target. */
	private static final Map<String, String> STEP = Map.of("timeout", "seconds", "priority", "priority", "expression",
			"workers", "order_by", "order-by", "skip_if", "skip-if", "known_worker_friendly_name", "known-worker-name",
			"known_worker_sid", "known-worker-sid");

	private static final JsonMapper JSON = JsonMapper.shared();

	private WorkflowConfigurationMapper() {
	}

	static Map<String, JsonNode> read(String configuration, SidRegistry directory) {
		Map<String, JsonNode> fields = new LinkedHashMap<>();
		JsonNode routing = parse(configuration).path("task_routing");
		ArrayNode routes = JSON.createArrayNode();
		routing.path("filters").forEach((filter) -> routes.add(route(filter, directory)));
		fields.put(ROUTES, routes);
		JsonNode others = routing.path("default_filter");
		ObjectNode step = step(others, null, directory);
		fields.put(DEFAULT_QUEUE,
				!others.isObject() ? NullNode.getInstance() : (step.size() == 1) ? step.path("queue") : step);
		return fields;
	}

	private static JsonNode parse(String configuration) {
		try {
			return JSON.readTree(configuration.isBlank() ? "{}" : configuration);
		}
		catch (JacksonException ex) {
			return JSON.createObjectNode();
		}
	}

	private static ObjectNode route(JsonNode filter, SidRegistry directory) {
		ObjectNode route = JSON.createObjectNode();
		for (Map.Entry<String, JsonNode> member : filter.properties()) {
			switch (member.getKey()) {
				case "filter_friendly_name", "friendly_name" -> route.set("name", member.getValue());
				case "expression" -> route.set("when", member.getValue());
				case "targets" -> route.set("steps", steps(member.getValue(), directory));
				default -> route.set(member.getKey(), member.getValue());
			}
		}
		return route;
	}

	private static ArrayNode steps(JsonNode targets, SidRegistry directory) {
		ArrayNode steps = JSON.createArrayNode();
		@Nullable JsonNode queue = null;
		for (JsonNode target : targets) {
			ObjectNode step = step(target, queue, directory);
			queue = step.get("queue");
			steps.add(step);
		}
		return steps;
	}

	private static ObjectNode step(JsonNode target, @Nullable JsonNode queueBefore, SidRegistry directory) {
		ObjectNode step = JSON.createObjectNode();
		if (queueBefore != null) {
			step.set("queue", queueBefore);
		}
		for (Map.Entry<String, JsonNode> member : target.properties()) {
			JsonNode value = member.getValue();
			if (member.getKey().equals("queue")) {
				step.put("queue", directory.name(value.asString()));
			}
			else if (!value.isNull()) {
				step.set(STEP.getOrDefault(member.getKey(), member.getKey()), number(value));
			}
		}
		return step;
	}

	private static JsonNode number(JsonNode value) {
		return (value.isString() && value.asString().matches("-?[0-9]{1,9}"))
				? JSON.getNodeFactory().numberNode(Integer.parseInt(value.asString())) : value;
	}

	static String write(ResourceState workflow, SidRegistry directory) {
		ObjectNode configuration = JSON.createObjectNode();
		ObjectNode routing = configuration.putObject("task_routing");
		ArrayNode filters = routing.putArray("filters");
		for (JsonNode route : workflow.field(ROUTES)) {
			ObjectNode filter = filters.addObject();
			if (route.has("name")) {
				filter.set("filter_friendly_name", route.get("name"));
			}
			filter.set("expression", route.get("when"));
			ArrayNode targets = filter.putArray("targets");
			route.path("steps").forEach((step) -> targets.add(target(step, directory)));
		}
		JsonNode others = workflow.field(DEFAULT_QUEUE);
		if (!others.isNull()) {
			routing.putObject("default_filter").put("queue", directory.sid(ResourceKind.QUEUE, others.asString()));
		}
		return configuration.toString();
	}

	private static ObjectNode target(JsonNode step, SidRegistry directory) {
		ObjectNode target = JSON.createObjectNode();
		if (step.has("queue")) {
			target.put("queue", directory.sid(ResourceKind.QUEUE, step.get("queue").asString()));
		}
		STEP.forEach((twilios, ours) -> {
			if (step.has(ours)) {
				target.set(twilios, step.get(ours));
			}
		});
		return target;
	}

}
