package dev.toritsugi.provisioning.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import org.jspecify.annotations.Nullable;

/**
 * Finds what differs between what should be there and what is. Asks nobody: the same two
 * lists give the same plan.
 */
public final class Planner {

	private final PlanPolicy policy;

	private final Map<ResourceState.Key, ExistingResource> current = new HashMap<>();

	private final Set<ResourceState.Key> twice = new HashSet<>();

	private Planner(List<ExistingResource> current, PlanPolicy policy) {
		this.policy = policy;
		current.forEach((found) -> {
			if (this.current.putIfAbsent(found.resource().key(), found) != null) {
				this.twice.add(found.resource().key());
			}
		});
	}

	/**
	 * What has to happen so that everything desired is there.
	 * @param desired what should be there, in any order
	 * @param current what is there; whatever is not desired stays as it is, unless the
	 * policy has it pruned
	 */
	public static Plan of(List<ResourceState> desired, List<ExistingResource> current, PlanPolicy policy) {
		Planner comparison = new Planner(current, policy);
		List<PlannedChange> changes = new ArrayList<>();
		desired.stream()
			.sorted(Comparator.comparing(ResourceState::kind))
			.map(comparison::change)
			.filter((change) -> change != null)
			.forEach(changes::add);
		changes = TaskRouterLimits.withRoomForActivities(changes, current);
		if (policy.prune()) {
			changes.addAll(DeletionPlanner.of(current, keys(desired), policy));
		}
		return new Plan(changes);
	}

	/**
	 * What may be deleted by that policy, if nobody misses it.
	 */
	public static List<ExistingResource> candidatesForDeletion(List<ResourceState> desired,
			List<ExistingResource> current, PlanPolicy policy) {
		return policy.prune() ? DeletionPlanner.candidates(current, keys(desired), policy) : List.of();
	}

	private static Set<ResourceState.Key> keys(List<ResourceState> desired) {
		Set<ResourceState.Key> keys = new HashSet<>();
		desired.forEach((resource) -> keys.add(resource.key()));
		return keys;
	}

	private @Nullable PlannedChange change(ResourceState desired) {
		ExistingResource found = this.current.get(desired.key());
		if (found == null) {
			return (desired.kind() == ResourceKind.PHONE_NUMBER)
					? new PlannedChange.HeldBack(desired, List.of(),
							"this account has no such number; buy it in the Console")
					: new PlannedChange.Create(desired);
		}
		List<FieldChange> fields = FieldChange.between(found.resource(), desired);
		if (fields.isEmpty()) {
			return null;
		}
		String reason = reason(desired, found.resource(), fields);
		return (reason != null) ? new PlannedChange.HeldBack(desired, fields, reason)
				: new PlannedChange.Update(desired, found, fields);
	}

	private @Nullable String reason(ResourceState desired, ResourceState current, List<FieldChange> fields) {
		if (this.twice.contains(desired.key())) {
			return "there are several of that name; rename those that are not meant";
		}
		if (desired.kind() == ResourceKind.ACTIVITY
				&& fields.stream().anyMatch((field) -> field.field().equals("available"))) {
			return "Twilio never changes whether an activity is available; give the activity another name";
		}
		if (desired.kind() == ResourceKind.PHONE_NUMBER && !this.policy.takeNumber()
				&& fields.stream().anyMatch(Planner::leadsElsewhere)) {
			return "leads elsewhere; --take-number has it lead here";
		}
		if (desired.kind() == ResourceKind.WORKER && !TaskRouterLimits.haveRoomForAttributes(current, desired)) {
			return "more than 4096 characters of attributes with those that others have put there; Twilio's limit";
		}
		return null;
	}

	/** What Twilio sets up with a new number is nobody's. */
	private static boolean leadsElsewhere(FieldChange field) {
		return Set.of("voice-url", "voice-application", "trunk").contains(field.field()) && !field.before().isNull()
				&& !field.before().asString().startsWith("https://demo.twilio.com/");
	}

}
