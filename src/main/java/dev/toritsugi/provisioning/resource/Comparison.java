package dev.toritsugi.provisioning.resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Finds what differs between what should be there and what is. Asks nobody: the same two
 * lists give the same plan.
 */
public final class Comparison {

	private final Policy policy;

	private final Map<Resource.Key, Found> current = new HashMap<>();

	private final Set<Resource.Key> twice = new HashSet<>();

	private Comparison(List<Found> current, Policy policy) {
		this.policy = policy;
		current.forEach((found) -> {
			if (this.current.putIfAbsent(found.resource().key(), found) != null) {
				this.twice.add(found.resource().key());
			}
		});
	}

	/**
	 * What has to happen so that everything desired is there.
	 * @param desired what should be there, in any order
	 * @param current what is there; whatever is not desired stays as it is, unless the
	 * policy has it pruned
	 */
	public static Plan of(List<Resource> desired, List<Found> current, Policy policy) {
		Comparison comparison = new Comparison(current, policy);
		List<Change> changes = new ArrayList<>();
		desired.stream()
			.sorted(Comparator.comparing(Resource::kind))
			.map(comparison::change)
			.filter((change) -> change != null)
			.forEach(changes::add);
		changes = Limits.withRoomForActivities(changes, current);
		if (policy.prune()) {
			changes.addAll(Pruning.of(current, keys(desired), policy));
		}
		return new Plan(changes);
	}

	/**
	 * What may be deleted by that policy, if nobody misses it.
	 */
	public static List<Found> candidatesForDeletion(List<Resource> desired, List<Found> current, Policy policy) {
		return policy.prune() ? Pruning.candidates(current, keys(desired), policy) : List.of();
	}

	private static Set<Resource.Key> keys(List<Resource> desired) {
		Set<Resource.Key> keys = new HashSet<>();
		desired.forEach((resource) -> keys.add(resource.key()));
		return keys;
	}

	private @Nullable Change change(Resource desired) {
		Found found = this.current.get(desired.key());
		if (found == null) {
			return (desired.kind() == Kind.PHONE_NUMBER)
					? new Change.HeldBack(desired, List.of(), "this account has no such number; buy it in the Console")
					: new Change.Create(desired);
		}
		List<FieldChange> fields = FieldChange.between(found.resource(), desired);
		if (fields.isEmpty()) {
			return null;
		}
		String reason = reason(desired, found.resource(), fields);
		return (reason != null) ? new Change.HeldBack(desired, fields, reason)
				: new Change.Update(desired, found, fields);
	}

	private @Nullable String reason(Resource desired, Resource current, List<FieldChange> fields) {
		if (this.twice.contains(desired.key())) {
			return "there are several of that name; rename those that are not meant";
		}
		if (desired.kind() == Kind.ACTIVITY && fields.stream().anyMatch((field) -> field.field().equals("available"))) {
			return "Twilio never changes whether an activity is available; give the activity another name";
		}
		if (desired.kind() == Kind.PHONE_NUMBER && !this.policy.takeNumber()
				&& fields.stream().anyMatch(Comparison::leadsElsewhere)) {
			return "leads elsewhere; --take-number has it lead here";
		}
		if (desired.kind() == Kind.WORKER && !Limits.haveRoomForAttributes(current, desired)) {
			return "more than 4096 characters of attributes with those that others have put there; Twilio's limit";
		}
		return null;
	}

	/** What Twilio sets up with a new number is nobody's. */
	private static boolean leadsElsewhere(FieldChange field) {
		return Set.of("voice-url", "voice-application", "trunk").contains(field.field()) && !field.before().isNull()
				&& !field.before().asString().startsWith("https://demo.twilio.com/");
	}

}
