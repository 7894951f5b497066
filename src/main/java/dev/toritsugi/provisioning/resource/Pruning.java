package dev.toritsugi.provisioning.resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What the definition once made and no longer has. Never more than a share of a kind
 * without being told so: a definition that was cut short by mistake should not empty a
 * call centre.
 */
final class Pruning {

	/** Of ten workers, three at a time. */
	private static final double SHARE = 0.3;

	private Pruning() {
	}

	static List<Change> of(List<Found> current, Set<Resource.Key> desired, Policy policy) {
		List<Found> made = current.stream().filter((found) -> policy.made().contains(found.sid())).toList();
		List<Change> changes = new ArrayList<>();
		made.stream()
			.filter((found) -> !desired.contains(found.resource().key()))
			.sorted(Comparator.comparing((Found found) -> found.resource().kind()).reversed())
			.forEach((found) -> changes.add(change(found, made, desired, policy)));
		return changes;
	}

	private static Change change(Found found, List<Found> made, Set<Resource.Key> desired, Policy policy) {
		Kind kind = found.resource().kind();
		if (kind == Kind.WORKSPACE) {
			return heldBack(found, "a workspace is deleted in the Console, with all that is in it");
		}
		if (found.busy()) {
			return heldBack(found, (kind == Kind.ACTIVITY) ? "somebody is in it; deleted once nobody is"
					: "has a task; deleted once it is over");
		}
		List<Found> same = made.stream().filter((other) -> other.resource().kind() == kind).toList();
		long going = same.stream().filter((other) -> !desired.contains(other.resource().key())).count();
		return (going > Math.max(1, Math.floor(same.size() * SHARE)) && !policy.force())
				? heldBack(found, "%d of %d would go; --force deletes them".formatted(going, same.size()))
				: new Change.Delete(found);
	}

	private static Change heldBack(Found found, String reason) {
		return new Change.HeldBack(found.resource(), List.of(), reason);
	}

}
