package dev.toritsugi.provisioning.account;

import java.util.function.Consumer;
import java.util.function.Predicate;

import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import dev.toritsugi.twilio.rest.JsonResourceClient;

/**
 * What one reading and changing of an account works with.
 *
 * @param twilio the way to Twilio
 * @param workspace name of the workspace
 * @param directory who has which SID
 * @param inDetail whether a resource is to be read with what costs a request of its own
 * @param progress told what is being done, where it takes long
 */
public record AccountContext(JsonResourceClient twilio, String workspace, SidRegistry directory,
		Predicate<ResourceState> inDetail, Consumer<String> progress) {

	/** Path of the workspace, which has to be there. */
	String workspacePath() {
		return "/v1/Workspaces/" + this.directory.sid(ResourceKind.WORKSPACE, this.workspace);
	}

	boolean hasWorkspace() {
		return this.directory.find(ResourceKind.WORKSPACE, this.workspace).isPresent();
	}

	/** Path of what the API before TaskRouter has. */
	String accountPath(String rest) {
		return "/2010-04-01/Accounts/" + this.twilio.accountSid() + rest;
	}

}
