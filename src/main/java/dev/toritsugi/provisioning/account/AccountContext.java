package dev.toritsugi.provisioning.account;

import java.util.function.Consumer;
import java.util.function.Predicate;

import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import dev.toritsugi.twilio.rest.JsonResourceClient;

/**
 * What the repositories of one account share.
 *
 * @param twilio client of Twilio's REST API
 * @param workspace name of the workspace
 * @param sids SIDs of the resources read or created so far
 * @param readsChannels whether the channels of a worker are read: one more request for
 * each worker
 * @param progress told before each kind of resource is read, since a large workspace
 * takes a while
 */
public record AccountContext(JsonResourceClient twilio, String workspace, SidRegistry sids,
		Predicate<ResourceState> readsChannels, Consumer<String> progress) {

	/** Path of the workspace, which must exist. */
	String workspacePath() {
		return "/v1/Workspaces/" + this.sids.sid(ResourceKind.WORKSPACE, this.workspace);
	}

	boolean hasWorkspace() {
		return this.sids.find(ResourceKind.WORKSPACE, this.workspace).isPresent();
	}

	/**
	 * Path below the account in Twilio's API of 2010, which has numbers and applications.
	 */
	String accountPath(String rest) {
		return "/2010-04-01/Accounts/" + this.twilio.accountSid() + rest;
	}

}
