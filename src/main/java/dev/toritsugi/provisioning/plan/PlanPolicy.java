package dev.toritsugi.provisioning.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a plan may delete and take over.
 *
 * @param created SIDs of resources that earlier applies created: no other resource is
 * ever deleted
 * @param usedByServer SIDs that a running server may be set to: not deleted, because the
 * server needs them until it is restarted
 * @param options what the operator of the command allows
 */
public record PlanPolicy(Set<String> created, Set<String> usedByServer, Set<Option> options) {

	/**
	 * Deletes nothing and takes nothing over.
	 */
	public static final PlanPolicy CAREFUL = new PlanPolicy(Set.of(), Set.of(), Set.of());

	public PlanPolicy {
		created = Set.copyOf(created);
		usedByServer = Set.copyOf(usedByServer);
		options = Set.copyOf(options);
	}

	/**
	 * The same policy with these options in place of its own.
	 */
	public PlanPolicy allowing(Option... options) {
		Set<Option> all = EnumSet.noneOf(Option.class);
		all.addAll(List.of(options));
		return new PlanPolicy(this.created, this.usedByServer, all);
	}

	/**
	 * The same policy with these SIDs as created by earlier applies.
	 */
	public PlanPolicy withCreated(Set<String> sids) {
		return new PlanPolicy(sids, this.usedByServer, this.options);
	}

	/**
	 * The same policy with these SIDs as used by a running server.
	 */
	public PlanPolicy withUsedByServer(Set<String> sids) {
		return new PlanPolicy(this.created, sids, this.options);
	}

	boolean allows(Option option) {
		return this.options.contains(option);
	}

	/**
	 * Options of the command line.
	 */
	public enum Option {

		/** Deletes resources that the definition no longer contains. */
		PRUNE("prune"),

		/** Deletes them even if they are many. */
		FORCE("force"),

		/** Routes a phone number to this server even if it is routed elsewhere. */
		TAKE_NUMBER("take-number");

		private final String flag;

		Option(String flag) {
			this.flag = flag;
		}

		/**
		 * Name on the command line, without the dashes.
		 */
		public String flag() {
			return this.flag;
		}

	}

}
