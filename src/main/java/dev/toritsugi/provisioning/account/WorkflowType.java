package dev.toritsugi.provisioning.account;

import java.util.Map;
import java.util.Set;

import dev.toritsugi.provisioning.resource.Found;
import dev.toritsugi.provisioning.resource.Kind;
import dev.toritsugi.provisioning.resource.Resource;
import tools.jackson.databind.JsonNode;

/**
 * The workflow, its configuration read as routes.
 */
class WorkflowType extends TableType {

	WorkflowType() {
		super(Kind.WORKFLOW, Collection.ofWorkspace("Workflows", "workflows"),
				Column.plain("assignment-url", "assignment_callback_url"),
				Column.plain("fallback-url", "fallback_assignment_callback_url"),
				Column.plain("reservation-timeout", "task_reservation_timeout"));
	}

	@Override
	Found found(JsonNode answer, Resource named, String sid, Scope scope) {
		Map<String, JsonNode> fields = fields(answer, scope);
		fields.putAll(WorkflowConfiguration.read(answer.path("configuration").asString(""), scope.directory()));
		return new Found(new Resource(Kind.WORKFLOW, named.name(), fields), sid);
	}

	@Override
	Map<String, String> parameters(Resource desired, Set<String> fields, Scope scope) {
		Map<String, String> parameters = super.parameters(desired, fields, scope);
		if (fields.stream().anyMatch(WorkflowConfiguration.FIELDS::contains)) {
			parameters.put("Configuration", WorkflowConfiguration.write(desired, scope.directory()));
		}
		return parameters;
	}

	@Override
	public boolean isMissed(Found current, Scope scope) {
		return OpenTasks.any(scope, "workflow_sid", current.sid());
	}

	/** Those who wait already go by the new routes as well. */
	@Override
	public void update(Resource desired, Found current, Set<String> fields, Scope scope) {
		Map<String, String> parameters = parameters(desired, fields, scope);
		if (fields.contains("name")) {
			parameters.put("FriendlyName", desired.name());
		}
		if (parameters.containsKey("Configuration")) {
			parameters.put("ReEvaluateTasks", "true");
		}
		scope.twilio().update(path(current, scope), parameters, null);
	}

}
