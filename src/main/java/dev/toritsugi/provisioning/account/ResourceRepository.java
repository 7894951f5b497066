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
	 * Reads all resources of the repository's kind.
	 */
	List<ExistingResource> read(AccountContext account);

	/**
	 * Creates a resource.
	 * @return SID of the created resource
	 */
	String create(ResourceState desired, AccountContext account);

	/**
	 * Updates a resource.
	 * @param fields names of the fields to update
	 */
	void update(ResourceState desired, ExistingResource current, Set<String> fields, AccountContext account);

	/**
	 * Reads from Twilio whether a resource is currently in use, see
	 * {@link ExistingResource#inUse()}.
	 */
	boolean isInUse(ExistingResource current, AccountContext account);

	/**
	 * Deletes a resource.
	 */
	void delete(ExistingResource current, AccountContext account);

}
