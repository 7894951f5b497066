package dev.toritsugi.provisioning.account.workflow;

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
	 * @param queueSids returns the SID of a queue for its name
	 */
	public static String json(ResourceState workflow, UnaryOperator<String> queueSids) {
		ObjectNode configuration = JsonMapper.shared().createObjectNode();
		ObjectNode routing = configuration.putObject("task_routing");
		ArrayNode filters = routing.putArray("filters");
		for (JsonNode route : workflow.field(WorkflowConfigurationKeys.ROUTES)) {
			ObjectNode filter = filters.addObject();
			if (route.has("name")) {
				filter.set("filter_friendly_name", route.get("name"));
			}
			filter.set("expression", route.get("when"));
			ArrayNode targets = filter.putArray("targets");
			route.path("steps").forEach((step) -> targets.add(target(step, queueSids)));
		}
		JsonNode defaultQueue = workflow.field(WorkflowConfigurationKeys.DEFAULT_QUEUE);
		if (!defaultQueue.isNull()) {
			routing.putObject("default_filter").put("queue", queueSids.apply(defaultQueue.asString()));
		}
		return configuration.toString();
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
