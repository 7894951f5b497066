package dev.toritsugi.provisioning;

import java.util.Set;

import dev.toritsugi.provisioning.plan.PlannedChange;

/**
 * Receives the progress of a running apply. If the listener throws an exception, the
 * apply ends.
 */
@FunctionalInterface
public interface ApplyListener {

	/**
	 * Called after a change was applied.
	 */
	void changeDone(PlannedChange change);

	/**
	 * Called after a resource was created or deleted.
	 * @param sids SIDs of all resources that this or an earlier apply created and that
	 * still exist
	 */
	default void createdResourcesChanged(Set<String> sids) {
	}

	/**
	 * Called after existing resources were recorded as created by an apply.
	 * @param count number of these resources
	 */
	default void resourcesClaimed(int count) {
	}

}
