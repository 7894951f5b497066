package dev.toritsugi.provisioning.desired;

import java.util.Map;
import java.util.stream.Stream;

import dev.toritsugi.callcenter.Activity;
import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.StringNode;

/**
 * What is there as soon as Twilio has made a workspace, without anybody asking for it.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/workspace">Twilio:
 * workspaces</a>
 */
public final class NewWorkspaceDefaults {

	private static final String OFFLINE = "Offline";

	private static final String NONE_YET = "";

	private NewWorkspaceDefaults() {
	}

	public static Stream<ExistingResource> comesWith(String workspace) {
		ResourceState activities = new ResourceState(ResourceKind.WORKSPACE_ACTIVITIES, workspace, Map
			.of("default-activity", StringNode.valueOf(OFFLINE), "timeout-activity", StringNode.valueOf(OFFLINE)));
		return Stream
			.concat(CallCenter.OF_EACH_WORKSPACE.stream().map(NewWorkspaceDefaults::resource), Stream.of(activities))
			.map((resource) -> new ExistingResource(resource, NONE_YET));
	}

	private static ResourceState resource(Activity activity) {
		return new ResourceState(ResourceKind.ACTIVITY, activity.name(),
				Map.of("available", BooleanNode.valueOf(activity.available())));
	}

}
