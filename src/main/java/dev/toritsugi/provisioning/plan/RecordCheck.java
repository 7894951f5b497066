package dev.toritsugi.provisioning.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;

/**
 * Finds out whether the record of the resources that earlier applies created is lost, and
 * which resources can be recorded again. Twilio does not store who created a resource.
 */
final class RecordCheck {

	/** Kinds that an apply never creates or that are part of another resource. */
	private static final Set<ResourceKind> NEVER_CREATED = Set.of(ResourceKind.PHONE_NUMBER,
			ResourceKind.WORKSPACE_ACTIVITIES);

	private RecordCheck() {
	}

	/**
	 * Whether an earlier apply set up the workspace, which is recognized by its event
	 * URL, although the record is incomplete. A workspace that the record contains is
	 * new.
	 */
	static boolean isLost(List<ResourceState> desired, List<ExistingResource> current, PlanPolicy policy) {
		if (!policy.recordIncomplete() || policy.allows(PlanPolicy.Option.CLAIM)) {
			return false;
		}
		return current.stream()
			.filter((existing) -> existing.state().kind() == ResourceKind.WORKSPACE
					&& !policy.created().contains(existing.sid()))
			.anyMatch((workspace) -> desired.stream()
				.filter((resource) -> resource.key().equals(workspace.state().key()))
				.anyMatch((resource) -> resource.field("event-url").equals(workspace.state().field("event-url"))));
	}

	/**
	 * Returns the SIDs of the existing resources that the definition contains, if the
	 * policy allows claiming them. The activities that Twilio creates with each workspace
	 * are never included.
	 */
	static Set<String> claimed(List<ResourceState> desired, List<ExistingResource> current, PlanPolicy policy) {
		Set<String> claimed = new HashSet<>();
		if (policy.allows(PlanPolicy.Option.CLAIM)) {
			Set<ResourceState.Key> keys = new HashSet<>();
			desired.forEach((resource) -> keys.add(resource.key()));
			CallCenter.OF_EACH_WORKSPACE
				.forEach((activity) -> keys.remove(ResourceState.Key.of(ResourceKind.ACTIVITY, activity.name())));
			current.stream()
				.filter((existing) -> keys.contains(existing.state().key())
						&& !NEVER_CREATED.contains(existing.state().kind()) && !existing.sid().isEmpty()
						&& !policy.created().contains(existing.sid()))
				.forEach((existing) -> claimed.add(existing.sid()));
		}
		return claimed;
	}

}
