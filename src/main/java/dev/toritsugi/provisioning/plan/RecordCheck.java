package dev.toritsugi.provisioning.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.provisioning.desired.WebhookUrls;
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
	 * Whether the record is incomplete for a workspace that an earlier apply set up. The
	 * workspace is recognized by the paths of its callbacks, because the server's host
	 * may have changed. A workspace that the record contains is new. After
	 * {@code --claim}, the record is incomplete if parts are missing from the definition,
	 * because their resources are not claimed.
	 */
	static boolean isLost(List<ResourceState> desired, List<ExistingResource> current, PlanPolicy policy,
			Predicate<ResourceKind> isDefined) {
		if (!policy.recordIncomplete() || current.stream()
			.noneMatch((existing) -> existing.state().kind() == ResourceKind.WORKSPACE
					&& !policy.created().contains(existing.sid()))) {
			return false;
		}
		if (!policy.allows(PlanPolicy.Option.CLAIM)) {
			return current.stream().anyMatch((existing) -> isSetUp(existing.state()));
		}
		Set<ResourceState.Key> keys = ResourceState.Key.of(desired);
		CallCenter.OF_EACH_WORKSPACE
			.forEach((activity) -> keys.add(ResourceState.Key.of(ResourceKind.ACTIVITY, activity.name())));
		return current.stream()
			.anyMatch((existing) -> !isDefined.test(existing.state().kind())
					&& !policy.created().contains(existing.sid()) && !keys.contains(existing.state().key()));
	}

	private static boolean isSetUp(ResourceState resource) {
		return switch (resource.kind()) {
			case WORKSPACE -> WebhookUrls.isEvents(resource.field("event-url").asString(""));
			case WORKFLOW -> WebhookUrls.isAssignment(resource.field("assignment-url").asString(""));
			default -> false;
		};
	}

	/**
	 * Returns the SIDs of the existing resources that the definition contains, if the
	 * policy allows claiming them. The activities that Twilio creates with each
	 * workspace, resources of the same kind and name, and TwiML applications of other
	 * servers are never included.
	 * @param isLost whether the record stays incomplete. The workspace, by which the next
	 * plan recognizes that, is then not included
	 */
	static Set<String> claimed(List<ResourceState> desired, List<ExistingResource> current, PlanPolicy policy,
			boolean isLost) {
		Set<String> claimed = new HashSet<>();
		if (policy.allows(PlanPolicy.Option.CLAIM)) {
			Set<ResourceState.Key> keys = ResourceState.Key.of(desired);
			CallCenter.OF_EACH_WORKSPACE
				.forEach((activity) -> keys.remove(ResourceState.Key.of(ResourceKind.ACTIVITY, activity.name())));
			Map<ResourceState.Key, Long> counts = current.stream()
				.collect(Collectors.groupingBy((existing) -> existing.state().key(), Collectors.counting()));
			current.stream()
				.filter((existing) -> keys.contains(existing.state().key())
						&& counts.getOrDefault(existing.state().key(), 0L) == 1
						&& !isOfAnotherServer(existing.state(), desired)
						&& !NEVER_CREATED.contains(existing.state().kind()) && !existing.sid().isEmpty()
						&& !policy.created().contains(existing.sid())
						&& !(isLost && existing.state().kind() == ResourceKind.WORKSPACE))
				.forEach((existing) -> claimed.add(existing.sid()));
		}
		return claimed;
	}

	private static boolean isOfAnotherServer(ResourceState resource, List<ResourceState> desired) {
		return resource.kind() == ResourceKind.APPLICATION && desired.stream()
			.noneMatch((each) -> each.key().equals(resource.key())
					&& each.field("voice-url").equals(resource.field("voice-url")));
	}

}
