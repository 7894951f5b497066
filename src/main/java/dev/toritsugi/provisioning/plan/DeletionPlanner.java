package dev.toritsugi.provisioning.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the definition once made and no longer has. Never what a server is still set to,
 * and never more than a share of a kind without being told so: a definition that was cut
 * short by mistake should not empty a call centre.
 */
final class DeletionPlanner {

	/** Of ten workers, three at a time. */
	private static final double SHARE = 0.3;

	private final List<ExistingResource> current;

	private final List<ExistingResource> made;

	private final Set<ResourceState.Key> desired;

	private final PlanPolicy policy;

	private final Set<String> deleted = new HashSet<>();

	private DeletionPlanner(List<ExistingResource> current, Set<ResourceState.Key> desired, PlanPolicy policy) {
		this.current = current;
		this.made = current.stream().filter((found) -> policy.made().contains(found.sid())).toList();
		this.desired = desired;
		this.policy = policy;
	}

	static List<PlannedChange> of(List<ExistingResource> current, Set<ResourceState.Key> desired, PlanPolicy policy) {
		return new DeletionPlanner(current, desired, policy).changes();
	}

	/** What is looked at for deletion. */
	static List<ExistingResource> candidates(List<ExistingResource> current, Set<ResourceState.Key> desired,
			PlanPolicy policy) {
		return new DeletionPlanner(current, desired, policy).candidates();
	}

	/** It turned out while the plan was carried out that somebody would miss it. */
	static PlannedChange.HeldBack missed(ExistingResource found) {
		return heldBack(found, switch (found.resource().kind()) {
			case ACTIVITY -> "somebody is in it; deleted once nobody is";
			case WORKFLOW, QUEUE -> "callers are on their way through it; deleted once they are gone";
			default -> "has a task; deleted once it is over";
		});
	}

	private List<ExistingResource> candidates() {
		return this.made.stream().filter((found) -> !isDesired(found)).toList();
	}

	/** What needs others comes before them, so that these know whether it stays. */
	private List<PlannedChange> changes() {
		List<PlannedChange> changes = new ArrayList<>();
		candidates().stream()
			.sorted(Comparator.comparing((ExistingResource found) -> found.resource().kind()).reversed())
			.forEach((found) -> changes.add(change(found)));
		return changes;
	}

	private PlannedChange change(ExistingResource found) {
		if (found.resource().kind() == ResourceKind.WORKSPACE) {
			return heldBack(found, "a workspace is deleted in the Console, with all that is in it");
		}
		if (this.policy.inUse().contains(found.sid())) {
			return heldBack(found, "the server is set to it; restart the server after this, then --prune deletes it");
		}
		if (found.busy()) {
			return missed(found);
		}
		String workflow = (found.resource().kind() == ResourceKind.QUEUE) ? leadingTo(found.resource().name()) : null;
		if (workflow != null) {
			return heldBack(found, "workflow %s leads to it; deleted once that does not".formatted(workflow));
		}
		return deleteOrHoldBack(found);
	}

	private PlannedChange deleteOrHoldBack(ExistingResource found) {
		List<ExistingResource> same = this.made.stream()
			.filter((other) -> other.resource().kind() == found.resource().kind())
			.toList();
		long going = same.stream().filter((other) -> !isDesired(other)).count();
		if (going > Math.max(1, Math.floor(same.size() * SHARE)) && !this.policy.force()) {
			return heldBack(found, "%d of %d would go; --force deletes them".formatted(going, same.size()));
		}
		this.deleted.add(found.sid());
		return new PlannedChange.Delete(found);
	}

	/** Of the workflows that stay as they are. */
	private @Nullable String leadingTo(String queue) {
		return this.current.stream()
			.filter((found) -> found.resource().kind() == ResourceKind.WORKFLOW && !isDesired(found)
					&& !this.deleted.contains(found.sid()))
			.map(ExistingResource::resource)
			.filter((workflow) -> mentions(workflow.field("routes"), queue)
					|| mentions(workflow.field("default-queue"), queue)
					|| workflow.field("default-queue").asString("").equals(queue))
			.map(ResourceState::name)
			.findFirst()
			.orElse(null);
	}

	private static boolean mentions(JsonNode routes, String queue) {
		return routes.findValues("queue").stream().anyMatch((name) -> name.asString("").equals(queue));
	}

	private boolean isDesired(ExistingResource found) {
		return this.desired.contains(found.resource().key());
	}

	private static PlannedChange.HeldBack heldBack(ExistingResource found, String reason) {
		return new PlannedChange.HeldBack(found.resource(), List.of(), reason);
	}

}
