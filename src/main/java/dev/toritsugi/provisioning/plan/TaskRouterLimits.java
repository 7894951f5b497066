package dev.toritsugi.provisioning.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Twilio has no room for, together with what is there: held back, so that a run does
 * not stop half-way.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/limits">Twilio: TaskRouter
 * limits</a>
 */
final class TaskRouterLimits {

	private static final int ACTIVITIES = 100;

	private static final int ATTRIBUTES = 4096;

	private static final String ATTRIBUTE = "attributes.";

	private TaskRouterLimits() {
	}

	/** The attributes of a worker, those among them that others have put there. */
	static boolean haveRoomForAttributes(ResourceState current, ResourceState desired) {
		ObjectNode attributes = JsonMapper.shared().createObjectNode();
		current.fields().forEach((field, value) -> put(attributes, field, value));
		desired.fields().forEach((field, value) -> put(attributes, field, value));
		return attributes.toString().length() <= ATTRIBUTES;
	}

	private static void put(ObjectNode attributes, String field, JsonNode value) {
		if (field.startsWith(ATTRIBUTE)) {
			String name = field.substring(ATTRIBUTE.length());
			if (value.isNull()) {
				attributes.remove(name);
			}
			else {
				attributes.set(name, value);
			}
		}
	}

	/** Holds back the last activities, and what needs them. */
	static List<PlannedChange> withRoomForActivities(List<PlannedChange> changes, List<ExistingResource> current) {
		long room = ACTIVITIES
				- current.stream().filter((each) -> each.resource().kind() == ResourceKind.ACTIVITY).count();
		Set<String> without = new HashSet<>();
		List<PlannedChange> all = new ArrayList<>();
		for (PlannedChange change : changes) {
			ResourceState resource = change.resource();
			boolean made = change instanceof PlannedChange.Create && resource.kind() == ResourceKind.ACTIVITY;
			if (made && room-- <= 0 && without.add(resource.name())) {
				all.add(new PlannedChange.HeldBack(resource, change.fields(),
						"a workspace has at most %d activities; delete others in the Console".formatted(ACTIVITIES)));
			}
			else if (resource.kind() == ResourceKind.WORKSPACE_ACTIVITIES
					&& resource.fields().values().stream().anyMatch((name) -> without.contains(name.asString("")))) {
				all.add(new PlannedChange.HeldBack(resource, change.fields(), "such an activity is held back"));
			}
			else {
				all.add(change);
			}
		}
		return all;
	}

}
