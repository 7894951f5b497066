package dev.toritsugi.provisioning.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import dev.toritsugi.provisioning.resource.WorkerAttributeFields;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks planned changes against Twilio's limits, counting planned and existing resources
 * together. A change that would exceed a limit is held back, so that an apply does not
 * fail half-way.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/limits">Twilio: TaskRouter
 * limits</a>
 */
final class TaskRouterLimits {

	private static final int ACTIVITIES = 100;

	private static final int ATTRIBUTE_CHARACTERS = 4096;

	private TaskRouterLimits() {
	}

	/**
	 * Whether a worker's attributes stay within the size limit after the desired
	 * attributes are merged into them.
	 */
	static boolean allowAttributes(ResourceState current, ResourceState desired) {
		ObjectNode attributes = WorkerAttributeFields.attributes(current);
		desired.fields().forEach((field, value) -> WorkerAttributeFields.set(attributes, field, value));
		return attributes.toString().length() <= ATTRIBUTE_CHARACTERS;
	}

	/**
	 * Holds back new activities beyond the limit, and holds back the workspace's activity
	 * settings if they refer to a held-back activity.
	 */
	static List<PlannedChange> withinActivityLimit(List<PlannedChange> changes, List<ExistingResource> current) {
		long room = ACTIVITIES
				- current.stream().filter((each) -> each.state().kind() == ResourceKind.ACTIVITY).count();
		Set<String> heldBack = new HashSet<>();
		List<PlannedChange> all = new ArrayList<>();
		for (PlannedChange change : changes) {
			ResourceState resource = change.resource();
			boolean creation = change instanceof PlannedChange.Create && resource.kind() == ResourceKind.ACTIVITY;
			if (creation && room-- <= 0 && heldBack.add(resource.name())) {
				all.add(new PlannedChange.HeldBack(resource, change.fields(),
						"a workspace can have at most %d activities".formatted(ACTIVITIES),
						"delete some in the Console"));
			}
			else if (resource.kind() == ResourceKind.WORKSPACE_ACTIVITIES
					&& resource.fields().values().stream().anyMatch((name) -> heldBack.contains(name.asString("")))) {
				all.add(new PlannedChange.HeldBack(resource, change.fields(),
						"they refer to an activity that is held back", "see that activity"));
			}
			else {
				all.add(change);
			}
		}
		return all;
	}

}
