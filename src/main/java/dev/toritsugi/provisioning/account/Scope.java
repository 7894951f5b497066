package dev.toritsugi.provisioning.account;

import java.util.function.Consumer;
import java.util.function.Predicate;

import dev.toritsugi.provisioning.resource.Kind;
import dev.toritsugi.provisioning.resource.Resource;
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
public record Scope(JsonResourceClient twilio, String workspace, Directory directory, Predicate<Resource> inDetail,
		Consumer<String> progress) {

	/** Path of the workspace, which has to be there. */
	String workspacePath() {
		return "/v1/Workspaces/" + this.directory.sid(Kind.WORKSPACE, this.workspace);
	}

	boolean hasWorkspace() {
		return this.directory.find(Kind.WORKSPACE, this.workspace).isPresent();
	}

	/** Path of what the API before TaskRouter has. */
	String accountPath(String rest) {
		return "/2010-04-01/Accounts/" + this.twilio.accountSid() + rest;
	}

}
