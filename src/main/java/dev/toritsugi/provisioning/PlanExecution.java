package dev.toritsugi.provisioning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.toritsugi.provisioning.account.AccountRepository;
import dev.toritsugi.provisioning.account.SidRegistry;
import dev.toritsugi.provisioning.plan.Plan;
import dev.toritsugi.provisioning.plan.PlannedChange;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import dev.toritsugi.twilio.rest.TwilioException;
import org.jspecify.annotations.Nullable;

/**
 * Changes being carried out, and what became of each.
 */
final class PlanExecution {

	private final Set<String> made;

	private final Consumer<PlannedChange> listener;

	private final Consumer<Set<String>> memory;

	private final List<PlannedChange> done = new ArrayList<>();

	private final List<PlannedChange> heldBack = new ArrayList<>();

	private @Nullable PlannedChange failed;

	private @Nullable TwilioException failure;

	PlanExecution(Set<String> made, Consumer<PlannedChange> listener, Consumer<Set<String>> memory) {
		this.made = new LinkedHashSet<>(made);
		this.listener = listener;
		this.memory = memory;
	}

	Set<String> made() {
		return this.made;
	}

	/** Whether none failed. */
	boolean carryOut(Plan plan, AccountRepository account) {
		for (PlannedChange change : plan.changes()) {
			if (change instanceof PlannedChange.HeldBack) {
				continue;
			}
			try {
				// Between reading and here somebody may have been offered a call.
				if (change instanceof PlannedChange.Delete delete && account.isMissed(delete.current())) {
					this.heldBack.add(delete.heldBack());
					continue;
				}
				String sid = account.carryOut(change);
				note(change, sid);
			}
			catch (TwilioException ex) {
				this.failed = change;
				this.failure = ex;
				if (change instanceof PlannedChange.Create create) {
					madeInSpiteOf(ex, create.resource(), account).ifPresent((sid) -> note(create, sid));
				}
				return false;
			}
			this.done.add(change);
			this.listener.accept(change);
		}
		return true;
	}

	/**
	 * Some take two requests, and the first one has made it; of others the answer is
	 * lost.
	 */
	private static Optional<String> madeInSpiteOf(TwilioException failure, ResourceState resource,
			AccountRepository account) {
		Optional<String> known = account.directory().find(resource.kind(), resource.name());
		return (known.isEmpty() && failure instanceof TwilioException.Unavailable) ? account.madeAfterAll(resource)
				: known;
	}

	private void note(PlannedChange change, String sid) {
		if (change instanceof PlannedChange.Create && change.resource().kind() != ResourceKind.WORKSPACE_ACTIVITIES) {
			this.made.add(sid);
			this.memory.accept(this.made);
		}
		else if (change instanceof PlannedChange.Delete) {
			this.made.remove(sid);
			this.memory.accept(this.made);
		}
	}

	/** Of the last plan, what was not tried is what stands behind the one that failed. */
	ApplyResult outcome(Plan plan, SidRegistry directory) {
		List<PlannedChange> rest = (this.failed != null)
				? plan.changes().subList(plan.changes().indexOf(this.failed) + 1, plan.changes().size()) : List.of();
		return new ApplyResult(this.done, this.failed, (this.failure != null) ? this.failure.getMessage() : null,
				rest.stream().filter((change) -> !(change instanceof PlannedChange.HeldBack)).toList(),
				Stream
					.concat(plan.changes().stream().filter(PlannedChange.HeldBack.class::isInstance),
							this.heldBack.stream())
					.toList(),
				this.made, directory);
	}

}
