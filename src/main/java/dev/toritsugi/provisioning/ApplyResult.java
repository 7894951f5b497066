package dev.toritsugi.provisioning;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.toritsugi.provisioning.account.SidRegistry;
import dev.toritsugi.provisioning.plan.PlannedChange;
import org.jspecify.annotations.Nullable;

/**
 * Result of applying a plan.
 *
 * @param done changes that were carried out, in order
 * @param failed the change that failed and ended the apply; null if none failed
 * @param reason why it failed, as Twilio or the connection says; null if none failed
 * @param notTried changes planned after the one that failed
 * @param heldBack changes that the plan, or a check just before a deletion, held back
 * @param created SIDs of all existing resources that this or an earlier apply created
 * @param sids SIDs of the account's resources
 */
public record ApplyResult(List<PlannedChange> done, @Nullable PlannedChange failed, @Nullable String reason,
		List<PlannedChange> notTried, List<PlannedChange> heldBack, Set<String> created, SidRegistry sids) {

	public ApplyResult {
		done = List.copyOf(done);
		notTried = List.copyOf(notTried);
		heldBack = List.copyOf(heldBack);
		created = Set.copyOf(created);
	}

	/**
	 * The failed change and the reason in one line; empty if none failed.
	 */
	public Optional<String> failure() {
		return (this.failed != null) ? Optional.of(this.failed.title() + ": " + this.reason) : Optional.empty();
	}

}
