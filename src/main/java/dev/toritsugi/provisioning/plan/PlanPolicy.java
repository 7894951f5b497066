package dev.toritsugi.provisioning.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.toritsugi.callcenter.KnownQueue;

/**
 * Rules that determine which resources a plan may delete and which phone numbers it may
 * take over.
 *
 * @param created SIDs of resources that earlier applies created. A plan never deletes a
 * resource whose SID is not in this set
 * @param usedByServer SIDs that a running server may have in its settings. A plan does
 * not delete the resources with these SIDs, because the running server needs them until
 * its restart
 * @param former SIDs that the server's settings had before. A plan deletes the resources
 * with these SIDs only if the user says that the server was restarted
 * @param knownQueues SIDs of the queues at the last apply. A plan updates a queue that
 * was renamed at Twilio instead of creating a second queue
 * @param undefined keys that are missing from the definition. A plan leaves these parts
 * of an existing workspace as they are
 * @param recordIncomplete whether no file records all resources that earlier applies
 * created
 * @param options command-line options that allow additional changes
 */
public record PlanPolicy(Set<String> created, Set<String> usedByServer, Set<String> former,
		List<KnownQueue> knownQueues, Set<DefinitionKey> undefined, boolean recordIncomplete, Set<Option> options) {

	/**
	 * Policy that deletes no resources and takes over no phone numbers.
	 */
	public static final PlanPolicy CAREFUL = new PlanPolicy(Set.of(), Set.of(), Set.of(), List.of(), Set.of(), false,
			Set.of());

	public PlanPolicy {
		created = Set.copyOf(created);
		usedByServer = Set.copyOf(usedByServer);
		former = Set.copyOf(former);
		knownQueues = List.copyOf(knownQueues);
		undefined = Set.copyOf(undefined);
		options = Set.copyOf(options);
	}

	/**
	 * Returns a copy of this policy with the given options instead of its current
	 * options.
	 */
	public PlanPolicy allowing(Option... options) {
		Set<Option> all = EnumSet.noneOf(Option.class);
		all.addAll(List.of(options));
		return new PlanPolicy(this.created, this.usedByServer, this.former, this.knownQueues, this.undefined,
				this.recordIncomplete, all);
	}

	/**
	 * Returns a copy of this policy with the given SIDs of resources that earlier applies
	 * created.
	 */
	public PlanPolicy withCreated(Set<String> sids) {
		return new PlanPolicy(sids, this.usedByServer, this.former, this.knownQueues, this.undefined,
				this.recordIncomplete, this.options);
	}

	/**
	 * Returns a copy of this policy with the given SIDs that a running server uses.
	 */
	public PlanPolicy withUsedByServer(Set<String> sids) {
		return new PlanPolicy(this.created, sids, this.former, this.knownQueues, this.undefined, this.recordIncomplete,
				this.options);
	}

	/**
	 * Returns a copy of this policy with the given SIDs that the server's settings had
	 * before.
	 */
	public PlanPolicy withFormer(Set<String> sids) {
		return new PlanPolicy(this.created, this.usedByServer, sids, this.knownQueues, this.undefined,
				this.recordIncomplete, this.options);
	}

	/**
	 * Returns a copy of this policy with the given queues of the last apply.
	 */
	public PlanPolicy withKnownQueues(List<KnownQueue> queues) {
		return new PlanPolicy(this.created, this.usedByServer, this.former, queues, this.undefined,
				this.recordIncomplete, this.options);
	}

	/**
	 * Returns a copy of this policy with the given keys that are missing from the
	 * definition.
	 */
	public PlanPolicy withUndefined(Set<DefinitionKey> keys) {
		return new PlanPolicy(this.created, this.usedByServer, this.former, this.knownQueues, keys,
				this.recordIncomplete, this.options);
	}

	/**
	 * Returns a copy of this policy with the information whether a file records all
	 * resources that earlier applies created.
	 */
	public PlanPolicy withRecordIncomplete(boolean incomplete) {
		return new PlanPolicy(this.created, this.usedByServer, this.former, this.knownQueues, this.undefined,
				incomplete, this.options);
	}

	/** Whether a running server may have a SID in its settings. */
	boolean mayBeUsedByServer(String sid) {
		return this.usedByServer.contains(sid) || this.former.contains(sid) && !allows(Option.RESTARTED);
	}

	/** Whether a SID is or was in the server's settings. */
	boolean isOrWasUsedByServer(String sid) {
		return this.usedByServer.contains(sid) || this.former.contains(sid);
	}

	boolean allows(Option option) {
		return this.options.contains(option);
	}

	/**
	 * Command-line options that allow additional changes.
	 */
	public enum Option {

		/**
		 * Allows deleting resources and removing routes that the definition no longer
		 * contains.
		 */
		PRUNE("prune"),

		/**
		 * Allows recording existing resources of the definition as created by apply.
		 */
		CLAIM("claim"),

		/**
		 * Allows deleting resources that the server's settings named before, because the
		 * server was restarted since.
		 */
		RESTARTED("restarted"),

		/** Allows deleting more than 30 % of a kind's resources at once. */
		FORCE("force"),

		/**
		 * Allows routing a phone number to this server even if the number's calls are
		 * currently routed to another destination.
		 */
		TAKE_NUMBER("take-number");

		private final String flag;

		Option(String flag) {
			this.flag = flag;
		}

		/**
		 * Returns the option's name on the command line, without the dashes.
		 */
		public String flag() {
			return this.flag;
		}

	}

}
