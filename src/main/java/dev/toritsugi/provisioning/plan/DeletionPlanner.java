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
import tools.jackson.databind.JsonNode;

/**
 * Plans the deletion of resources that earlier applies created and that the definition no
 * longer contains. Holds back deletions of resources that a running server or the call
 * centre still uses. Without the option {@code --force}, the planner also holds back the
 * deletion of many resources of one kind at once, because a definition that was truncated
 * by mistake must not delete a whole call centre.
 */
final class DeletionPlanner {

	/**
	 * Maximum fraction of the created resources of one kind that may be deleted at once,
	 * for example three of ten workers.
	 */
	private static final double SHARE = 0.3;

	private final List<ExistingResource> created;

	private final Set<ResourceState.Key> desired;

	private final PlanPolicy policy;

	private final Map<String, ResourceState> workflows = new HashMap<>();

	private final Set<String> deleted = new HashSet<>();

	private DeletionPlanner(List<ExistingResource> current, Set<ResourceState.Key> desired, PlanPolicy policy) {
		this.created = current.stream().filter((existing) -> policy.created().contains(existing.sid())).toList();
		this.desired = desired;
		this.policy = policy;
	}

	/**
	 * Plans the deletions.
	 * @param changes the changes that an apply makes before the deletions
	 */
	static List<PlannedChange> plan(List<ExistingResource> current, Set<ResourceState.Key> desired, PlanPolicy policy,
			List<PlannedChange> changes) {
		DeletionPlanner planner = new DeletionPlanner(current, desired, policy);
		current.stream()
			.filter((existing) -> existing.state().kind() == ResourceKind.WORKFLOW)
			.forEach((workflow) -> planner.workflows.put(workflow.sid(), workflow.state()));
		for (PlannedChange change : changes) {
			if (change instanceof PlannedChange.Update update
					&& planner.workflows.containsKey(update.current().sid())) {
				planner.workflows.put(update.current().sid(), update.state());
			}
		}
		return planner.changes();
	}

	/**
	 * Returns the existing resources that an apply created and that are no longer
	 * desired.
	 */
	static List<ExistingResource> candidates(List<ExistingResource> current, Set<ResourceState.Key> desired,
			PlanPolicy policy) {
		return new DeletionPlanner(current, desired, policy).candidates();
	}

	/**
	 * Returns the existing resources that an apply created and that are no longer
	 * desired, for a plan that deletes nothing.
	 */
	static List<PlannedChange> noLongerDefined(List<ExistingResource> current, Set<ResourceState.Key> desired,
			PlanPolicy policy) {
		return candidates(current, desired, policy).stream()
			.filter((existing) -> existing.state().kind() != ResourceKind.WORKSPACE)
			.<PlannedChange>map((existing) -> new PlannedChange.NoLongerDefined(existing,
					policy.isOrWasUsedByServer(existing.sid())))
			.toList();
	}

	/** Returns a held-back deletion of a resource that is in use. */
	static PlannedChange.HeldBack inUse(ExistingResource existing) {
		return switch (existing.state().kind()) {
			case ACTIVITY -> heldBack(existing, "a worker is in it", "use --prune again when no worker is in it");
			case WORKFLOW, QUEUE ->
				heldBack(existing, "it has open tasks", "use --prune again when they are completed");
			default -> heldBack(existing, "it has an open task", "use --prune again when the task is completed");
		};
	}

	private List<ExistingResource> candidates() {
		return this.created.stream().filter((existing) -> !isDesired(existing)).toList();
	}

	/**
	 * Plans workflow deletions before queue deletions, because a queue may be deleted
	 * only if no remaining workflow refers to it.
	 */
	private List<PlannedChange> changes() {
		List<PlannedChange> changes = new ArrayList<>();
		candidates().stream()
			.sorted(Comparator.comparing((ExistingResource existing) -> existing.state().kind()).reversed())
			.forEach((existing) -> changes.add(change(existing)));
		return changes;
	}

	private PlannedChange change(ExistingResource existing) {
		if (existing.state().kind() == ResourceKind.WORKSPACE) {
			return heldBack(existing, "--prune never deletes a workspace", "delete it in the Console");
		}
		if (this.policy.mayBeUsedByServer(existing.sid())) {
			return heldBack(existing, "a running server may use it",
					"restart the server, then use --prune --restarted");
		}
		if (existing.inUse()) {
			return inUse(existing);
		}
		String workflow = (existing.state().kind() == ResourceKind.QUEUE) ? workflowWith(existing.state().name())
				: null;
		if (workflow != null) {
			return heldBack(existing, "workflow %s routes tasks to it".formatted(workflow),
					"change or delete that workflow first");
		}
		return deleteOrHoldBack(existing);
	}

	private PlannedChange deleteOrHoldBack(ExistingResource existing) {
		List<ExistingResource> sameKind = this.created.stream()
			.filter((other) -> other.state().kind() == existing.state().kind())
			.toList();
		long going = sameKind.stream().filter((other) -> !isDesired(other)).count();
		if (going > Math.max(1, Math.floor(sameKind.size() * SHARE)) && !this.policy.allows(PlanPolicy.Option.FORCE)) {
			return heldBack(existing, "%d of %d would be deleted at once".formatted(going, sameKind.size()),
					"use --force to allow that");
		}
		this.deleted.add(existing.sid());
		return new PlannedChange.Delete(existing);
	}

	/**
	 * Returns the name of a workflow that is not deleted and routes tasks to the queue
	 * after the planned changes, or null if no such workflow exists.
	 */
	private @Nullable String workflowWith(String queue) {
		return this.workflows.entrySet()
			.stream()
			.filter((workflow) -> !this.deleted.contains(workflow.getKey()))
			.map(Map.Entry::getValue)
			.filter((workflow) -> mentions(workflow.field("routes"), queue)
					|| mentions(workflow.field("filters"), queue) || mentions(workflow.field("default-queue"), queue)
					|| workflow.field("default-queue").asString("").equals(queue))
			.map(ResourceState::name)
			.findFirst()
			.orElse(null);
	}

	private static boolean mentions(JsonNode routes, String queue) {
		return routes.findValues("queue").stream().anyMatch((name) -> name.asString("").equals(queue));
	}

	private boolean isDesired(ExistingResource existing) {
		return this.desired.contains(existing.state().key());
	}

	private static PlannedChange.HeldBack heldBack(ExistingResource existing, String reason, String fix) {
		return new PlannedChange.HeldBack(existing.state(), List.of(), reason, fix);
	}

}
