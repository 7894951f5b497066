package dev.toritsugi.provisioning.plan;

import java.util.Set;

/**
 * How far a plan may go.
 *
 * @param made SIDs of what the definition once made: only that is ever deleted
 * @param inUse SIDs that a server may be set to: these are not deleted yet
 * @param prune whether what the definition no longer has is deleted
 * @param force whether more than a share of a kind may be deleted at once
 * @param takeNumber whether a phone number that leads elsewhere is taken over
 */
public record PlanPolicy(Set<String> made, Set<String> inUse, boolean prune, boolean force, boolean takeNumber) {

	/**
	 * Nothing is deleted, nothing is taken over.
	 */
	public static final PlanPolicy CAREFUL = new PlanPolicy(Set.of(), false, false, false);

	public PlanPolicy {
		made = Set.copyOf(made);
		inUse = Set.copyOf(inUse);
	}

	/**
	 * Where no server is set to anything.
	 */
	public PlanPolicy(Set<String> made, boolean prune, boolean force, boolean takeNumber) {
		this(made, Set.of(), prune, force, takeNumber);
	}

	/**
	 * The same, after more was made.
	 */
	public PlanPolicy withMade(Set<String> made) {
		return new PlanPolicy(made, this.inUse, this.prune, this.force, this.takeNumber);
	}

}
