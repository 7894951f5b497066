package dev.toritsugi.provisioning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.toritsugi.provisioning.account.Account;
import dev.toritsugi.provisioning.account.Directory;
import dev.toritsugi.provisioning.resource.Change;
import dev.toritsugi.provisioning.resource.Kind;
import dev.toritsugi.provisioning.resource.Plan;
import dev.toritsugi.provisioning.resource.Resource;
import dev.toritsugi.twilio.rest.TwilioException;
import org.jspecify.annotations.Nullable;

/**
 * Changes being carried out, and what became of each.
 */
final class Run {

	private final Set<String> made;

	private final Consumer<Change> listener;

	private final Consumer<Set<String>> memory;

	private final List<Change> done = new ArrayList<>();

	private final List<Change> heldBack = new ArrayList<>();

	private @Nullable Change failed;

	private @Nullable TwilioException failure;

	Run(Set<String> made, Consumer<Change> listener, Consumer<Set<String>> memory) {
		this.made = new LinkedHashSet<>(made);
		this.listener = listener;
		this.memory = memory;
	}

	Set<String> made() {
		return this.made;
	}

	/** Whether none failed. */
	boolean carryOut(Plan plan, Account account) {
		for (Change change : plan.changes()) {
			if (change instanceof Change.HeldBack) {
				continue;
			}
			try {
				// Between reading and here somebody may have been offered a call.
				if (change instanceof Change.Delete delete && account.isMissed(delete.current())) {
					this.heldBack.add(delete.heldBack());
					continue;
				}
				String sid = account.carryOut(change);
				note(change, sid);
			}
			catch (TwilioException ex) {
				this.failed = change;
				this.failure = ex;
				if (change instanceof Change.Create create) {
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
	private static Optional<String> madeInSpiteOf(TwilioException failure, Resource resource, Account account) {
		Optional<String> known = account.directory().find(resource.kind(), resource.name());
		return (known.isEmpty() && failure instanceof TwilioException.Unavailable) ? account.madeAfterAll(resource)
				: known;
	}

	private void note(Change change, String sid) {
		if (change instanceof Change.Create && change.resource().kind() != Kind.WORKSPACE_ACTIVITIES) {
			this.made.add(sid);
			this.memory.accept(this.made);
		}
		else if (change instanceof Change.Delete) {
			this.made.remove(sid);
			this.memory.accept(this.made);
		}
	}

	/** Of the last plan, what was not tried is what stands behind the one that failed. */
	Outcome outcome(Plan plan, Directory directory) {
		List<Change> rest = (this.failed != null)
				? plan.changes().subList(plan.changes().indexOf(this.failed) + 1, plan.changes().size()) : List.of();
		return new Outcome(this.done, this.failed, (this.failure != null) ? this.failure.getMessage() : null,
				rest.stream().filter((change) -> !(change instanceof Change.HeldBack)).toList(),
				Stream.concat(plan.changes().stream().filter(Change.HeldBack.class::isInstance), this.heldBack.stream())
					.toList(),
				this.made, directory);
	}

}
