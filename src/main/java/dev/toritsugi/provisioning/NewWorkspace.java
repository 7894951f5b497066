package dev.toritsugi.provisioning;

import java.util.Map;
import java.util.stream.Stream;

import dev.toritsugi.callcenter.Activity;
import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.provisioning.resource.Found;
import dev.toritsugi.provisioning.resource.Kind;
import dev.toritsugi.provisioning.resource.Resource;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.StringNode;

/**
 * What is there as soon as Twilio has made a workspace, without anybody asking for it.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/workspace">Twilio:
 * workspaces</a>
 */
final class NewWorkspace {

	private static final String OFFLINE = "Offline";

	private static final String NONE_YET = "";

	private NewWorkspace() {
	}

	static Stream<Found> comesWith(String workspace) {
		Resource activities = new Resource(Kind.WORKSPACE_ACTIVITIES, workspace, Map.of("default-activity",
				StringNode.valueOf(OFFLINE), "timeout-activity", StringNode.valueOf(OFFLINE)));
		return Stream.concat(CallCenter.OF_EACH_WORKSPACE.stream().map(NewWorkspace::resource), Stream.of(activities))
			.map((resource) -> new Found(resource, NONE_YET));
	}

	private static Resource resource(Activity activity) {
		return new Resource(Kind.ACTIVITY, activity.name(),
				Map.of("available", BooleanNode.valueOf(activity.available())));
	}

}
