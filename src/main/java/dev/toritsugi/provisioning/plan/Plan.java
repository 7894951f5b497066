package dev.toritsugi.provisioning.plan;

import java.util.List;
import java.util.Set;

import dev.toritsugi.provisioning.resource.ExistingResource;

/**
 * The changes that make an account match the definition, in the order in which they are
 * applied.
 *
 * @param changes the changes; empty if the account matches
 * @param leftAlone keys of the definition that are missing and whose parts at Twilio
 * differ from the defaults, for example {@code routes}. These parts stay as they are
 * @param recordLost whether an earlier apply set up the workspace for this server, but no
 * file records which resources it created
 * @param formerWorkflows workflows that the server's settings name or named before, that
 * no apply created and that the definition does not contain
 * @param claimed SIDs of the existing resources in the definition that an apply with the
 * option {@code --claim} records as created
 */
public record Plan(List<PlannedChange> changes, List<String> leftAlone, boolean recordLost,
		List<ExistingResource> formerWorkflows, Set<String> claimed) {

	/**
	 * Output for a plan without changes.
	 */
	public static final String NO_CHANGES = "No changes: Twilio matches the definition.";

	public Plan {
		changes = List.copyOf(changes);
		leftAlone = List.copyOf(leftAlone);
		formerWorkflows = List.copyOf(formerWorkflows);
		claimed = Set.copyOf(claimed);
	}

	/**
	 * Whether the account matches the definition.
	 */
	public boolean isEmpty() {
		return this.changes.isEmpty();
	}

	/**
	 * Returns the number of changes of one type.
	 */
	public int count(Class<? extends PlannedChange> type) {
		return (int) this.changes.stream().filter(type::isInstance).count();
	}

	/**
	 * Returns the plan in one line, for example
	 * {@code 1 to create, 2 to update, 0 to delete.}
	 */
	public String summary() {
		if (isEmpty()) {
			return NO_CHANGES;
		}
		int heldBack = count(PlannedChange.HeldBack.class);
		int noLongerDefined = count(PlannedChange.NoLongerDefined.class);
		return "%d to create, %d to update, %d to delete%s%s.".formatted(count(PlannedChange.Create.class),
				count(PlannedChange.Update.class), count(PlannedChange.Delete.class),
				(heldBack > 0) ? ", %d held back".formatted(heldBack) : "",
				(noLongerDefined > 0) ? ", %d no longer in the definition".formatted(noLongerDefined) : "");
	}

}
