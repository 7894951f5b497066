package dev.toritsugi.provisioning.account;

/**
 * Where Twilio's REST API has the resources of one kind.
 *
 * @param segment last segment of the list's path, as in {@code TaskQueues}
 * @param key key of the list in the answer, as in {@code task_queues}
 * @param name property of a resource that holds its name, as in {@code friendly_name}
 * @param parent resource that the list belongs to
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
