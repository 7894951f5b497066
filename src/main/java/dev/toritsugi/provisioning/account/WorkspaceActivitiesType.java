package dev.toritsugi.provisioning.account;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.provisioning.resource.Found;
import dev.toritsugi.provisioning.resource.Kind;
import dev.toritsugi.provisioning.resource.Resource;
import tools.jackson.databind.JsonNode;

/**
 * The activities that a workspace gives by itself: fields of the workspace, which can be
 * set only once the activities are there.
 */
class WorkspaceActivitiesType extends TableType {

	WorkspaceActivitiesType() {
		super(Kind.WORKSPACE_ACTIVITIES,
				new Collection("Workspaces", "workspaces", "friendly_name", Collection.Home.TASKROUTER),
				Column.activity("default-activity", "default_activity_sid"),
				Column.activity("timeout-activity", "timeout_activity_sid"));
	}

	@Override
	public List<Found> read(Scope scope) {
		if (!scope.hasWorkspace()) {
			return List.of();
		}
		JsonNode answer = scope.twilio().fetch(scope.workspacePath()).json();
		// The name is the workspace's own, which is changed there.
		return List.of(new Found(new Resource(Kind.WORKSPACE_ACTIVITIES, scope.workspace(), fields(answer, scope)),
				answer.path("sid").asString()));
	}

	/** There is nothing to make: they come with the workspace. */
	@Override
	public String create(Resource desired, Scope scope) {
		Found made = new Found(new Resource(desired.kind(), desired.name(), Map.of()),
				scope.directory().sid(Kind.WORKSPACE, scope.workspace()));
		update(desired, made, Set.copyOf(desired.fields().keySet()), scope);
		return made.sid();
	}

}
