package dev.toritsugi.provisioning.account;

/**
 * Location of the resources of one kind in Twilio's REST API.
 *
 * @param segment last segment of the path at which the resources are listed, for example
 * {@code TaskQueues}
 * @param key key of the resource list in the response, for example {@code task_queues}
 * @param name property that contains a resource's name, for example {@code friendly_name}
 * @param parent TaskRouter, workspace or account, under whose path the resources are
 * listed
 */
record ResourceEndpoint(String segment, String key, String name, Parent parent) {

	static ResourceEndpoint inWorkspace(String segment, String key) {
		return new ResourceEndpoint(segment, key, "friendly_name", Parent.WORKSPACE);
	}

	boolean isInWorkspace() {
		return this.parent == Parent.WORKSPACE;
	}

	String listPath(AccountContext account) {
		return switch (this.parent) {
			case TASKROUTER -> "/v1/" + this.segment;
			case WORKSPACE -> account.workspacePath() + "/" + this.segment;
			case ACCOUNT -> account.accountPath("/" + this.segment + ".json");
		};
	}

	String path(String sid, AccountContext account) {
		return (this.parent == Parent.ACCOUNT) ? account.accountPath("/" + this.segment + "/" + sid + ".json")
				: listPath(account) + "/" + sid;
	}

	enum Parent {

		TASKROUTER, WORKSPACE, ACCOUNT

	}

}
