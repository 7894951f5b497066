package dev.toritsugi.provisioning.account;

import java.util.function.Consumer;
import java.util.function.Predicate;

import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import dev.toritsugi.twilio.rest.JsonResourceClient;

/**
 * Shared state of an account's repositories during one read or apply.
 *
 * @param twilio client of Twilio's REST API
 * @param workspace name of the workspace
 * @param sids SIDs of the resources read or created so far
 * @param readsChannels selects the workers whose channels are read, because each worker's
 * channels require an additional request
 * @param progress receives a message before the resources of each kind are read
 */
public record AccountContext(JsonResourceClient twilio, String workspace, SidRegistry sids,
		Predicate<ResourceState> readsChannels, Consumer<String> progress) {

	/**
	 * Returns the API path of the workspace, which must already have been read or
	 * created.
	 */
	String workspacePath() {
		return "/v1/Workspaces/" + this.sids.sid(ResourceKind.WORKSPACE, this.workspace);
	}

	boolean hasWorkspace() {
		return this.sids.find(ResourceKind.WORKSPACE, this.workspace).isPresent();
	}

	/**
	 * Returns a path below the account in Twilio's 2010-04-01 API, which contains phone
	 * numbers and TwiML applications.
	 */
	String accountPath(String rest) {
		return "/2010-04-01/Accounts/" + this.twilio.accountSid() + rest;
	}

}
