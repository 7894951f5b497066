package dev.toritsugi.provisioning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * Applies the changes of one or more plans until all changes are applied or one fails,
 * and collects the result.
 */
final class PlanApplier {

	private final Set<String> created;

	private final ApplyListener listener;

	private final List<PlannedChange> done = new ArrayList<>();

	private final List<PlannedChange> heldBack = new ArrayList<>();

	private @Nullable PlannedChange failed;

	private @Nullable TwilioException failure;

	/**
	 * @param created SIDs of the resources that earlier applies created
	 */
	PlanApplier(Set<String> created, ApplyListener listener) {
		this.created = new LinkedHashSet<>(created);
		this.listener = listener;
	}

	/**
	 * Returns the SIDs of all resources that this or an earlier apply created and that
	 * still exist.
	 */
	Set<String> created() {
		return this.created;
	}

	/**
	 * Applies a plan, except for changes that are held back.
	 * @return true if no change failed
	 */
	boolean apply(Plan plan, AccountRepository account) {
		if (!plan.claimed().isEmpty()) {
			this.created.addAll(plan.claimed());
			this.listener.createdResourcesChanged(this.created);
			this.listener.resourcesClaimed(plan.claimed().size());
		}
		for (PlannedChange change : plan.changes()) {
			if (!change.isApplied()) {
				continue;
			}
			try {
				// TaskRouter may have offered the worker a call since the plan was made.
				if (change instanceof PlannedChange.Delete delete && account.isInUse(delete.current())) {
					this.heldBack.add(delete.heldBack());
					continue;
				}
				String sid = account.apply(change);
				recordCreation(change, sid);
			}
			catch (TwilioException ex) {
				this.failed = change;
				this.failure = ex;
				if (change instanceof PlannedChange.Create create) {
					createdDespite(ex, create.resource(), account).ifPresent((sid) -> recordCreation(create, sid));
				}
				return false;
			}
			this.done.add(change);
			this.listener.changeDone(change);
		}
		return true;
	}

	/**
	 * Returns the SID of a resource that exists although its creation was reported as
	 * failed, or empty if the resource does not exist. The resource can exist if creation
	 * takes two requests and the second failed, or if Twilio's response was lost.
	 */
	private static Optional<String> createdDespite(TwilioException failure, ResourceState resource,
			AccountRepository account) {
		Optional<String> known = account.sids().find(resource.kind(), resource.name());
		return (known.isEmpty() && failure instanceof TwilioException.Unavailable)
				? account.findAfterLostAnswer(resource) : known;
	}

	private void recordCreation(PlannedChange change, String sid) {
		if (change instanceof PlannedChange.Create && change.resource().kind() != ResourceKind.WORKSPACE_ACTIVITIES) {
			this.created.add(sid);
			this.listener.createdResourcesChanged(this.created);
		}
		else if (change instanceof PlannedChange.Delete) {
			this.created.remove(sid);
			this.listener.createdResourcesChanged(this.created);
		}
	}

	/**
	 * Returns the result of all plans applied so far.
	 * @param plan the plan that was applied last
	 */
	ApplyResult result(Plan plan, SidRegistry sids) {
		List<PlannedChange> rest = (this.failed != null)
				? plan.changes().subList(plan.changes().indexOf(this.failed) + 1, plan.changes().size()) : List.of();
		return new ApplyResult(this.done, this.failed, (this.failure != null) ? this.failure.getMessage() : null,
				rest.stream().filter(PlannedChange::isApplied).toList(),
				Stream.concat(plan.changes().stream().filter((change) -> !change.isApplied()), this.heldBack.stream())
					.toList(),
				plan, this.created, sids);
	}

}
