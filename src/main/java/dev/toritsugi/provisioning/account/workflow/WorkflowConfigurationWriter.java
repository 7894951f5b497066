package dev.toritsugi.provisioning.account.workflow;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.toritsugi.provisioning.resource.ResourceState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Converts the definition's routes to a workflow's JSON configuration.
 */
public final class WorkflowConfigurationWriter {

	private WorkflowConfigurationWriter() {
	}

	/**
	 * Returns the configuration as JSON text.
	 * @param workflow desired state. If it lacks the routes, the filters before them or
	 * the default queue, these parts stay unchanged
	 * @param current configuration at Twilio, or a blank text for a new workflow
	 * @param queueSids returns the SID of a queue for its name
	 */
	public static String json(ResourceState workflow, String current, UnaryOperator<String> queueSids) {
		ObjectNode configuration = JsonMapper.shared().createObjectNode();
		ObjectNode routing = configuration.putObject("task_routing");
		routing.setAll(routing(current));
		putFilters(routing, workflow, queueSids);
		if (workflow.fields().containsKey(WorkflowConfigurationKeys.DEFAULT_QUEUE)) {
			putDefaultFilter(routing, workflow, queueSids);
		}
		return configuration.toString();
	}

	private static ObjectNode routing(String configuration) {
		JsonNode routing = WorkflowConfigurationReader.parse(configuration).path("task_routing");
		return (routing instanceof ObjectNode object) ? object : JsonMapper.shared().createObjectNode();
	}

	private static void putFilters(ObjectNode routing, ResourceState workflow, UnaryOperator<String> queueSids) {
		List<JsonNode> current = routing.path("filters").valueStream().toList();
		ArrayNode filters = routing.putArray("filters");
		filters.addAll(filters(WorkflowConfigurationKeys.FILTERS, workflow, queueSids).orElseGet(
				() -> current.stream().takeWhile((each) -> !WorkflowConfigurationReader.isRoute(each)).toList()));
		filters.addAll(filters(WorkflowConfigurationKeys.ROUTES, workflow, queueSids).orElseGet(
				() -> current.stream().dropWhile((each) -> !WorkflowConfigurationReader.isRoute(each)).toList()));
	}

	/** Returns the filters of a desired field, or empty if the field is not desired. */
	private static Optional<List<JsonNode>> filters(String field, ResourceState workflow,
			UnaryOperator<String> queueSids) {
		return workflow.fields().containsKey(field)
				? Optional.of(workflow.field(field).valueStream().map((route) -> filter(route, queueSids)).toList())
				: Optional.empty();
	}

	private static JsonNode filter(JsonNode route, UnaryOperator<String> queueSids) {
		ObjectNode filter = JsonMapper.shared().createObjectNode();
		if (route.has("name")) {
			filter.set("filter_friendly_name", route.get("name"));
		}
		filter.set("expression", route.get("when"));
		ArrayNode targets = filter.putArray("targets");
		route.path("steps").forEach((step) -> targets.add(target(step, queueSids)));
		return filter;
	}

	private static void putDefaultFilter(ObjectNode routing, ResourceState workflow, UnaryOperator<String> queueSids) {
		routing.remove("default_filter");
		JsonNode defaultQueue = workflow.field(WorkflowConfigurationKeys.DEFAULT_QUEUE);
		if (!defaultQueue.isNull()) {
			routing.putObject("default_filter").put("queue", queueSids.apply(defaultQueue.asString()));
		}
	}

	private static ObjectNode target(JsonNode step, UnaryOperator<String> queueSids) {
		ObjectNode target = JsonMapper.shared().createObjectNode();
		if (step.has("queue")) {
			target.put("queue", queueSids.apply(step.get("queue").asString()));
		}
		WorkflowConfigurationKeys.STEP_BY_TARGET.forEach((twilios, ours) -> {
			if (step.has(ours)) {
				target.set(twilios, step.get(ours));
			}
		});
		return target;
	}

}
