package dev.toritsugi.provisioning.plan;

import java.util.List;

/**
 * What has to happen, in order.
 *
 * @param changes the steps; none if everything is as it should be
 */
public record Plan(List<PlannedChange> changes) {

	public Plan {
		changes = List.copyOf(changes);
	}

	/**
	 * Whether everything is as it should be.
	 */
	public boolean isEmpty() {
		return this.changes.isEmpty();
	}

	/**
	 * How many steps are of that sort.
	 */
	public int count(Class<? extends PlannedChange> sort) {
		return (int) this.changes.stream().filter(sort::isInstance).count();
	}

	/**
	 * As in {@code 1 to create, 2 to change}.
	 */
	public String summary() {
		if (isEmpty()) {
			return "No changes: Twilio has what the definition says.";
		}
		String heldBack = (count(PlannedChange.HeldBack.class) > 0)
				? ", %d held back".formatted(count(PlannedChange.HeldBack.class)) : "";
		return "%d to create, %d to change, %d to delete%s.".formatted(count(PlannedChange.Create.class),
				count(PlannedChange.Update.class), count(PlannedChange.Delete.class), heldBack);
	}

}
