package dev.toritsugi.provisioning.account;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import tools.jackson.databind.JsonNode;

/**
 * Reads and updates the workspace's default and timeout activities. The default and the
 * timeout activity are properties of the workspace that can be set only after the
 * activities exist.
 */
class WorkspaceActivitiesRepository extends MappedResourceRepository {

	WorkspaceActivitiesRepository() {
		super(ResourceKind.WORKSPACE_ACTIVITIES,
				new ResourceEndpoint("Workspaces", "workspaces", "friendly_name", ResourceEndpoint.Parent.TASKROUTER),
				FieldMapping.activity("default-activity", "default_activity_sid"),
				FieldMapping.activity("timeout-activity", "timeout_activity_sid"));
	}

	@Override
	public List<ExistingResource> read(AccountContext account) {
		if (!account.hasWorkspace()) {
			return List.of();
		}
		JsonNode answer = account.twilio().fetch(account.workspacePath()).json();
		// The name comes from the definition and not from Twilio. If only the letter case
		// of the workspace's name differs, the plan therefore updates only the workspace
		// and not its activity settings.
		String name = account.workspace();
		return List.of(new ExistingResource(
				new ResourceState(ResourceKind.WORKSPACE_ACTIVITIES, name, fields(answer, name, account)),
				answer.path("sid").asString()));
	}

	/**
	 * Sets the activity properties by updating the workspace. Nothing is created, because
	 * the properties exist as soon as the workspace exists.
	 */
	@Override
	public String create(ResourceState desired, AccountContext account) {
		ExistingResource workspace = new ExistingResource(new ResourceState(desired.kind(), desired.name(), Map.of()),
				account.sids().sid(ResourceKind.WORKSPACE, account.workspace()));
		update(desired, workspace, Set.copyOf(desired.fields().keySet()), account);
		return workspace.sid();
	}

}
