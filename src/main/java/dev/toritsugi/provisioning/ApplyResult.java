package dev.toritsugi.provisioning;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.toritsugi.provisioning.account.SidRegistry;
import dev.toritsugi.provisioning.plan.Plan;
import dev.toritsugi.provisioning.plan.PlannedChange;
import org.jspecify.annotations.Nullable;

/**
 * The result of applying a plan.
 *
 * @param done applied changes, in the order in which they were applied
 * @param failed the change that failed and ended the apply, or null if no change failed
 * @param reason error message of the failed change, or null if no change failed
 * @param notTried changes that were not tried, because they come after the failed change
 * @param heldBack changes that were not applied, because the plan or a check just before
 * a deletion held them back, and resources that the definition no longer contains
 * @param plan the plan that was applied last
 * @param created SIDs of all resources that this or an earlier apply created and that
 * still exist
 * @param sids SIDs of the account's resources
 */
public record ApplyResult(List<PlannedChange> done, @Nullable PlannedChange failed, @Nullable String reason,
		List<PlannedChange> notTried, List<PlannedChange> heldBack, Plan plan, Set<String> created, SidRegistry sids) {

	public ApplyResult {
		done = List.copyOf(done);
		notTried = List.copyOf(notTried);
		heldBack = List.copyOf(heldBack);
		created = Set.copyOf(created);
	}

	/**
	 * Returns the failed change and the reason in one line, or empty if no change failed.
	 */
	public Optional<String> failure() {
		return (this.failed != null) ? Optional.of(this.failed.title() + ": " + this.reason) : Optional.empty();
	}

}
