package dev.toritsugi.provisioning.desired;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.toritsugi.callcenter.routing.Activity;
import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.StringNode;

/**
 * Resources that Twilio creates with each new workspace. Twilio creates three activities,
 * and sets Offline as both the default and the timeout activity.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/workspace">Twilio:
 * workspaces</a>
 */
public final class NewWorkspaceDefaults {

	private static final String OFFLINE = "Offline";

	private static final String NO_SID_YET = "";

	private NewWorkspaceDefaults() {
	}

	/**
	 * Returns the resources that Twilio will create together with a new workspace.
	 */
	public static List<ExistingResource> of(String workspace) {
		ResourceState activities = new ResourceState(ResourceKind.WORKSPACE_ACTIVITIES, workspace, Map
			.of("default-activity", StringNode.valueOf(OFFLINE), "timeout-activity", StringNode.valueOf(OFFLINE)));
		return Stream
			.concat(CallCenter.OF_EACH_WORKSPACE.stream().map(NewWorkspaceDefaults::activity), Stream.of(activities))
			.map((resource) -> new ExistingResource(resource, NO_SID_YET))
			.toList();
	}

	private static ResourceState activity(Activity activity) {
		return new ResourceState(ResourceKind.ACTIVITY, activity.name(),
				Map.of("available", BooleanNode.valueOf(activity.available())));
	}

}
