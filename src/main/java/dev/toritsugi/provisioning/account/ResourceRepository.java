package dev.toritsugi.provisioning.account;

import java.util.List;
import java.util.Set;

import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceState;

/**
 * Reads and changes the resources of one kind at Twilio.
 */
interface ResourceRepository {

	/**
	 * Reads all resources of the kind.
	 */
	List<ExistingResource> read(AccountContext account);

	/**
	 * Creates a resource.
	 * @return its SID
	 */
	String create(ResourceState desired, AccountContext account);

	/**
	 * Updates a resource.
	 * @param fields names of the fields that differ
	 */
	void update(ResourceState desired, ExistingResource current, Set<String> fields, AccountContext account);

	/**
	 * Whether the resource is in use at this moment, see
	 * {@link ExistingResource#inUse()}.
	 */
	boolean isInUse(ExistingResource current, AccountContext account);

	/**
	 * Deletes a resource.
	 */
	void delete(ExistingResource current, AccountContext account);

}
