package dev.toritsugi.provisioning;

import java.util.Map;
import java.util.stream.Stream;

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
		return Stream
			.of(activity("Available", true), activity("Unavailable", false), activity(OFFLINE, false),
					new Resource(Kind.WORKSPACE_ACTIVITIES, workspace, Map.of("default-activity",
							StringNode.valueOf(OFFLINE), "timeout-activity", StringNode.valueOf(OFFLINE))))
			.map((resource) -> new Found(resource, NONE_YET));
	}

	private static Resource activity(String name, boolean available) {
		return new Resource(Kind.ACTIVITY, name, Map.of("available", BooleanNode.valueOf(available)));
	}

}
