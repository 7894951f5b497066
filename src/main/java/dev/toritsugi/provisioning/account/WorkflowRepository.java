package dev.toritsugi.provisioning.account;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import dev.toritsugi.provisioning.account.workflow.WorkflowConfigurationKeys;
import dev.toritsugi.provisioning.account.workflow.WorkflowConfigurationReader;
import dev.toritsugi.provisioning.account.workflow.WorkflowConfigurationWriter;
import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import tools.jackson.databind.JsonNode;

/**
 * Reads and changes the workspace's workflows. Converts a workflow's JSON configuration
 * to the definition's routes and back. A workflow is in use while it has an open task.
 */
class WorkflowRepository extends MappedResourceRepository {

	WorkflowRepository() {
		super(ResourceKind.WORKFLOW, ResourceEndpoint.inWorkspace("Workflows", "workflows"),
				FieldMapping.plain("assignment-url", "assignment_callback_url"),
				FieldMapping.plain("fallback-url", "fallback_assignment_callback_url"),
				FieldMapping.plain("reservation-timeout", "task_reservation_timeout"));
	}

	@Override
	Map<String, JsonNode> fields(JsonNode answer, String name, AccountContext account) {
		Map<String, JsonNode> fields = super.fields(answer, name, account);
		fields.putAll(
				WorkflowConfigurationReader.fields(answer.path("configuration").asString(""), account.sids()::name));
		return fields;
	}

	@Override
	Map<String, String> parameters(ResourceState desired, Set<String> fields, AccountContext account) {
		Map<String, String> parameters = super.parameters(desired, fields, account);
		if (fields.stream().anyMatch(WorkflowConfigurationKeys.FIELDS::contains)) {
			parameters.put("Configuration", WorkflowConfigurationWriter.json(desired, "", queueSids(account)));
		}
		return parameters;
	}

	private static UnaryOperator<String> queueSids(AccountContext account) {
		return (queue) -> account.sids().sid(ResourceKind.QUEUE, queue);
	}

	@Override
	public boolean isInUse(ExistingResource current, AccountContext account) {
		return OpenTaskQuery.hasOpenTask(account, "workflow_sid", current.sid());
	}

	/**
	 * Updates a workflow. If the update contains a configuration, the request parameter
	 * {@code ReEvaluateTasks} makes Twilio route the waiting tasks again. Twilio replaces
	 * the whole configuration, so a part of it that is not desired is read from Twilio.
	 *
	 * @see <a href="https://www.twilio.com/docs/taskrouter/api/workflow">Twilio:
	 * workflows</a>
	 */
	@Override
	public void update(ResourceState desired, ExistingResource current, Set<String> fields, AccountContext account) {
		Map<String, String> parameters = parameters(desired, fields, account);
		addName(parameters, desired, fields);
		if (parameters.containsKey("Configuration")) {
			if (!desired.fields().keySet().containsAll(WorkflowConfigurationKeys.FIELDS)) {
				JsonNode workflow = account.twilio().fetch(path(current, account)).json();
				parameters.put("Configuration", WorkflowConfigurationWriter.json(desired,
						workflow.path("configuration").asString(""), queueSids(account)));
			}
			parameters.put("ReEvaluateTasks", "true");
		}
		account.twilio().update(path(current, account), parameters, null);
	}

}
