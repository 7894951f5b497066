package dev.toritsugi.provisioning.account;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import tools.jackson.databind.JsonNode;

/**
 * The activities that a workspace gives by itself: fields of the workspace, which can be
 * set only once the activities are there.
 */
class WorkspaceActivitiesRepository extends MappedResourceRepository {

	WorkspaceActivitiesRepository() {
		super(ResourceKind.WORKSPACE_ACTIVITIES,
				new ResourceEndpoint("Workspaces", "workspaces", "friendly_name", ResourceEndpoint.Home.TASKROUTER),
				FieldMapping.activity("default-activity", "default_activity_sid"),
				FieldMapping.activity("timeout-activity", "timeout_activity_sid"));
	}

	@Override
	public List<ExistingResource> read(AccountContext scope) {
		if (!scope.hasWorkspace()) {
			return List.of();
		}
		JsonNode answer = scope.twilio().fetch(scope.workspacePath()).json();
		// The name is the workspace's own, which is changed there.
		return List.of(new ExistingResource(
				new ResourceState(ResourceKind.WORKSPACE_ACTIVITIES, scope.workspace(), fields(answer, scope)),
				answer.path("sid").asString()));
	}

	/** There is nothing to make: they come with the workspace. */
	@Override
	public String create(ResourceState desired, AccountContext scope) {
		ExistingResource made = new ExistingResource(new ResourceState(desired.kind(), desired.name(), Map.of()),
				scope.directory().sid(ResourceKind.WORKSPACE, scope.workspace()));
		update(desired, made, Set.copyOf(desired.fields().keySet()), scope);
		return made.sid();
	}

}
