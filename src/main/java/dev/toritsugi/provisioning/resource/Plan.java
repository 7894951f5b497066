package dev.toritsugi.provisioning.resource;

import java.util.List;

/**
 * What has to happen, in order.
 *
 * @param changes the steps; none if everything is as it should be
 */
public record Plan(List<Change> changes) {

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
	public int count(Class<? extends Change> sort) {
		return (int) this.changes.stream().filter(sort::isInstance).count();
	}

	/**
	 * As in {@code 1 to create, 2 to change}.
	 */
	public String summary() {
		if (isEmpty()) {
			return "No changes: Twilio has what the definition says.";
		}
		String heldBack = (count(Change.HeldBack.class) > 0) ? ", %d held back".formatted(count(Change.HeldBack.class))
				: "";
		return "%d to create, %d to change, %d to delete%s.".formatted(count(Change.Create.class),
				count(Change.Update.class), count(Change.Delete.class), heldBack);
	}

}
