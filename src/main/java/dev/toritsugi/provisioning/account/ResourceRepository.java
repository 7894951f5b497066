package dev.toritsugi.provisioning.account;

import java.util.List;
import java.util.Set;

import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceState;

/**
 * How resources of one kind are read and changed.
 */
interface ResourceRepository {

	/**
	 * All that are there.
	 */
	List<ExistingResource> read(AccountContext scope);

	/**
	 * Makes one.
	 * @return its SID
	 */
	String create(ResourceState desired, AccountContext scope);

	/**
	 * Changes one.
	 * @param fields the fields that differ
	 */
	void update(ResourceState desired, ExistingResource current, Set<String> fields, AccountContext scope);

	/**
	 * Whether somebody would miss it, as of now.
	 */
	boolean isMissed(ExistingResource current, AccountContext scope);

	/**
	 * Deletes one.
	 */
	void delete(ExistingResource current, AccountContext scope);

}
