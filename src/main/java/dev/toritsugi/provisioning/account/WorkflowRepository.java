package dev.toritsugi.provisioning.account;

import java.util.Map;
import java.util.Set;

import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import tools.jackson.databind.JsonNode;

/**
 * The workflow, its configuration read as routes.
 */
class WorkflowRepository extends MappedResourceRepository {

	WorkflowRepository() {
		super(ResourceKind.WORKFLOW, ResourceEndpoint.ofWorkspace("Workflows", "workflows"),
				FieldMapping.plain("assignment-url", "assignment_callback_url"),
				FieldMapping.plain("fallback-url", "fallback_assignment_callback_url"),
				FieldMapping.plain("reservation-timeout", "task_reservation_timeout"));
	}

	@Override
	ExistingResource found(JsonNode answer, ResourceState named, String sid, AccountContext scope) {
		Map<String, JsonNode> fields = fields(answer, scope);
		fields.putAll(WorkflowConfigurationMapper.read(answer.path("configuration").asString(""), scope.directory()));
		return new ExistingResource(new ResourceState(ResourceKind.WORKFLOW, named.name(), fields), sid);
	}

	@Override
	Map<String, String> parameters(ResourceState desired, Set<String> fields, AccountContext scope) {
		Map<String, String> parameters = super.parameters(desired, fields, scope);
		if (fields.stream().anyMatch(WorkflowConfigurationMapper.FIELDS::contains)) {
			parameters.put("Configuration", WorkflowConfigurationMapper.write(desired, scope.directory()));
		}
		return parameters;
	}

	@Override
	public boolean isMissed(ExistingResource current, AccountContext scope) {
		return OpenTaskQuery.any(scope, "workflow_sid", current.sid());
	}

	/** Those who wait already go by the new routes as well. */
	@Override
	public void update(ResourceState desired, ExistingResource current, Set<String> fields, AccountContext scope) {
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
