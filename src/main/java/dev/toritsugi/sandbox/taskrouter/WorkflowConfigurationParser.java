package dev.toritsugi.sandbox.taskrouter;

import java.util.*;

final class WorkflowConfigurationParser {

	static WorkflowConfiguration parse(String json) {
		tools.jackson.databind.JsonNode n = new tools.jackson.databind.json.JsonMapper().readTree(json);
		return new WorkflowConfiguration(List.of(), new RoutingTarget(
				n.at("/task_routing/default_filter/queue").asString(), null, null, null, null, null, null, null));
	}

}
