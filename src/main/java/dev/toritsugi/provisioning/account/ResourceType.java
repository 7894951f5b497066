package dev.toritsugi.provisioning.account;

import java.util.List;
import java.util.Set;

import dev.toritsugi.provisioning.resource.Found;
import dev.toritsugi.provisioning.resource.Resource;

/**
 * How resources of one kind are read and changed.
 */
interface ResourceType {

	/**
	 * All that are there.
	 */
	List<Found> read(Scope scope);

	/**
	 * Makes one.
	 * @return its SID
	 */
	String create(Resource desired, Scope scope);

	/**
	 * Changes one.
	 * @param fields the fields that differ
	 */
	void update(Resource desired, Found current, Set<String> fields, Scope scope);

	/**
	 * Whether somebody would miss it, as of now.
	 */
	boolean isMissed(Found current, Scope scope);

	/**
	 * Deletes one.
	 */
	void delete(Found current, Scope scope);

}
