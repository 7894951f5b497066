package dev.toritsugi.provisioning;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.toritsugi.provisioning.account.SidRegistry;
import dev.toritsugi.provisioning.plan.PlannedChange;
import org.jspecify.annotations.Nullable;

/**
 * What became of a plan.
 *
 * @param done changes that were made, in order
 * @param failed the one that failed, null if none did
 * @param reason what Twilio said to that
 * @param notTried changes that would have come after it
 * @param heldBack changes that were not meant to be made
 * @param made SIDs of everything that this definition made, now and before
 * @param directory who has which SID
 */
public record ApplyResult(List<PlannedChange> done, @Nullable PlannedChange failed, @Nullable String reason,
		List<PlannedChange> notTried, List<PlannedChange> heldBack, Set<String> made, SidRegistry directory) {

	/**
	 * What went wrong in a line, if anything did.
	 */
	public Optional<String> failure() {
		return (this.failed != null) ? Optional.of(this.failed.title() + ": " + this.reason) : Optional.empty();
	}

	public ApplyResult {
		done = List.copyOf(done);
		notTried = List.copyOf(notTried);
		heldBack = List.copyOf(heldBack);
		made = Set.copyOf(made);
	}

}
