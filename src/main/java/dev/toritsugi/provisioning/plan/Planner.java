package dev.toritsugi.provisioning.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.callcenter.KnownQueue;
import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import org.jspecify.annotations.Nullable;

/**
 * Plans the changes from existing to desired resources. The planner sends no requests,
 * and the same input always results in the same plan.
 */
public final class Planner {

	private static final Set<String> FIELDS_THAT_ROUTE_CALLS = Set.of("voice-url", "voice-application", "trunk");

	private static final String ROUTES = "routes";

	private final PlanPolicy policy;

	private final Map<ResourceState.Key, ExistingResource> current = new HashMap<>();

	private final Set<ResourceState.Key> ambiguous = new HashSet<>();

	private Planner(List<ExistingResource> current, PlanPolicy policy) {
		this.policy = policy;
		current.forEach((existing) -> {
			if (this.current.putIfAbsent(existing.state().key(), existing) != null) {
				this.ambiguous.add(existing.state().key());
			}
		});
	}

	/**
	 * Plans all changes.
	 * @param desired the resources that should exist, in any order
	 * @param current the existing resources. An existing resource that is not desired
	 * stays unchanged unless the policy allows its deletion
	 */
	public static Plan plan(List<ResourceState> desired, List<ExistingResource> current, PlanPolicy policy) {
		Planner planner = new Planner(current, policy);
		UndefinedPartFilter parts = new UndefinedPartFilter(desired, current, policy);
		List<ResourceState> defined = parts.defined(desired);
		Set<ResourceState.Key> keys = ResourceState.Key.of(defined);
		keys.addAll(planner.matchRenamedQueues(keys));
		List<PlannedChange> changes = new ArrayList<>();
		defined.stream()
			.sorted(Comparator.comparing(ResourceState::kind))
			.forEach((resource) -> planner.addChanges(resource, changes));
		List<PlannedChange> all = TaskRouterLimits.withinActivityLimit(changes, current);
		List<ExistingResource> managed = managed(desired, current, policy, parts);
		all.addAll(policy.allows(PlanPolicy.Option.PRUNE) ? DeletionPlanner.plan(managed, keys, policy, changes)
				: DeletionPlanner.noLongerDefined(managed, keys, policy));
		boolean isLost = RecordCheck.isLost(desired, current, policy, parts::isDefined);
		return new Plan(all, parts.leftAlone(), isLost, formerWorkflows(keys, current, policy),
				RecordCheck.claimed(desired, current, policy, isLost));
	}

	private static List<ExistingResource> formerWorkflows(Set<ResourceState.Key> desired,
			List<ExistingResource> current, PlanPolicy policy) {
		return current.stream()
			.filter((existing) -> existing.state().kind() == ResourceKind.WORKFLOW
					&& policy.isOrWasUsedByServer(existing.sid()) && !policy.created().contains(existing.sid())
					&& !desired.contains(existing.state().key()))
			.toList();
	}

	/**
	 * Returns the existing resources that the policy allows an apply to delete unless
	 * they are in use.
	 */
	public static List<ExistingResource> candidatesForDeletion(List<ResourceState> desired,
			List<ExistingResource> current, PlanPolicy policy) {
		if (!policy.allows(PlanPolicy.Option.PRUNE)) {
			return List.of();
		}
		UndefinedPartFilter parts = new UndefinedPartFilter(desired, current, policy);
		return DeletionPlanner.candidates(managed(desired, current, policy, parts),
				ResourceState.Key.of(parts.defined(desired)), policy);
	}

	/**
	 * Returns the existing resources without those of kinds that the definition does not
	 * contain at all. These are neither listed nor deleted.
	 */
	private static List<ExistingResource> managed(List<ResourceState> desired, List<ExistingResource> current,
			PlanPolicy policy, UndefinedPartFilter parts) {
		DeletionPlanner.candidates(current, ResourceState.Key.of(desired), policy)
			.stream()
			.map((existing) -> existing.state().kind())
			.filter((kind) -> !parts.isDefined(kind))
			.forEach(parts::leaveAlone);
		return current.stream().filter((existing) -> parts.isDefined(existing.state().kind())).toList();
	}

	/**
	 * Makes each queue that was renamed at Twilio since the last apply the current state
	 * of the desired queue with its earlier name.
	 * @return the keys of the renamed queues' current names
	 */
	private Set<ResourceState.Key> matchRenamedQueues(Set<ResourceState.Key> desired) {
		Set<ResourceState.Key> renamed = new HashSet<>();
		Map<String, ExistingResource> bySid = new HashMap<>();
		this.current.values().forEach((existing) -> bySid.put(existing.sid(), existing));
		for (KnownQueue known : this.policy.knownQueues()) {
			ResourceState.Key key = ResourceState.Key.of(ResourceKind.QUEUE, known.name());
			ExistingResource existing = bySid.get(known.sid());
			if (existing != null && desired.contains(key) && !desired.contains(existing.state().key())
					&& this.current.putIfAbsent(key, existing) == null) {
				renamed.add(existing.state().key());
			}
		}
		return renamed;
	}

	/**
	 * Adds the changes of one resource. Routes that the definition no longer contains are
	 * removed with the option {@code --prune} only. Without it, all routes of the
	 * workflow stay as they are, because their order matters.
	 */
	private void addChanges(ResourceState desired, List<PlannedChange> changes) {
		ExistingResource existing = this.current.get(desired.key());
		ResourceState applied = desired;
		if (existing != null && desired.fields().containsKey(ROUTES) && !this.policy.allows(PlanPolicy.Option.PRUNE)) {
			List<String> removed = RemovedRouteFinder.find(existing.state().field(ROUTES), desired.field(ROUTES));
			if (!removed.isEmpty()) {
				changes.add(routesHeldBack(desired, existing.state(), removed));
				applied = desired.without(ROUTES);
			}
		}
		PlannedChange change = change(applied, existing);
		if (change != null) {
			changes.add(change);
		}
	}

	private static PlannedChange routesHeldBack(ResourceState desired, ResourceState current, List<String> removed) {
		ResourceState routes = new ResourceState(desired.kind(), current.name(), Map.of(ROUTES, desired.field(ROUTES)));
		boolean one = removed.size() == 1;
		return new PlannedChange.HeldBack(
				desired, FieldComparator.changes(current, routes), "%s %s no longer in the definition"
					.formatted((one ? "route " : "routes ") + String.join(", ", removed), one ? "is" : "are"),
				"use --prune to remove %s".formatted(one ? "it" : "them"));
	}

	private @Nullable PlannedChange change(ResourceState desired, @Nullable ExistingResource existing) {
		if (existing == null) {
			return (desired.kind() == ResourceKind.PHONE_NUMBER) ? new PlannedChange.HeldBack(desired, List.of(),
					"the account does not have this number", "buy it in the Console")
					: new PlannedChange.Create(desired);
		}
		List<FieldChange> fields = FieldComparator.changes(existing.state(), desired);
		if (fields.isEmpty()) {
			return null;
		}
		PlannedChange heldBack = heldBack(desired, existing, fields);
		return (heldBack != null) ? heldBack : new PlannedChange.Update(desired, existing, fields);
	}

	/**
	 * Returns a held-back change if Twilio or the policy does not allow the update,
	 * otherwise null.
	 */
	private PlannedChange.@Nullable HeldBack heldBack(ResourceState desired, ExistingResource existing,
			List<FieldChange> fields) {
		ResourceState current = existing.state();
		if (this.ambiguous.contains(desired.key())) {
			return new PlannedChange.HeldBack(desired, fields, "several resources have this name",
					"rename the others in the Console");
		}
		if (desired.kind() == ResourceKind.ACTIVITY
				&& fields.stream().anyMatch((field) -> field.field().equals("available"))) {
			return new PlannedChange.HeldBack(desired, fields,
					"Twilio does not change the availability of an existing activity",
					"define an activity with another name");
		}
		if (desired.kind() == ResourceKind.PHONE_NUMBER && !this.policy.allows(PlanPolicy.Option.TAKE_NUMBER)
				&& fields.stream().anyMatch(Planner::isRoutedElsewhere)) {
			return new PlannedChange.HeldBack(desired, fields, "its calls go elsewhere",
					"use --take-number to route them to this server");
		}
		if (desired.kind() == ResourceKind.APPLICATION && !this.policy.allows(PlanPolicy.Option.TAKE_NUMBER)
				&& !this.policy.created().contains(existing.sid())
				&& fields.stream().anyMatch(Planner::isRoutedElsewhere)) {
			return new PlannedChange.HeldBack(desired, fields, "its calls go elsewhere",
					"choose another name with call-center.browser-phone, or use --take-number to route them to this server");
		}
		if (desired.kind() == ResourceKind.WORKER && !TaskRouterLimits.allowAttributes(current, desired)) {
			return new PlannedChange.HeldBack(desired, fields,
					"its attributes would exceed Twilio's limit of 4096 characters",
					"shorten them; attributes that the definition does not mention count too");
		}
		return null;
	}

	/**
	 * Whether a field's value at Twilio routes calls to a destination other than this
	 * server. Twilio's demo URL, the default for new numbers, does not count as another
	 * destination.
	 */
	private static boolean isRoutedElsewhere(FieldChange field) {
		return FIELDS_THAT_ROUTE_CALLS.contains(field.field()) && !field.before().isNull()
				&& !field.before().asString().startsWith("https://demo.twilio.com/");
	}

}
