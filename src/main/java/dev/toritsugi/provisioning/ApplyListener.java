package dev.toritsugi.provisioning;

import java.util.Set;

import dev.toritsugi.provisioning.plan.PlannedChange;

/**
 * Follows an apply while it runs. An exception of a listener ends the apply.
 */
@FunctionalInterface
public interface ApplyListener {

	/**
	 * A change was carried out.
	 */
	void changeDone(PlannedChange change);

	/**
	 * A resource was created or deleted.
	 * @param sids SIDs of all existing resources that this or an earlier apply created
	 */
	default void createdResourcesChanged(Set<String> sids) {
	}

}
