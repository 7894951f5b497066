package dev.toritsugi.provisioning.account;

/**
 * Where the resources of a kind stand.
 *
 * @param segment last part of the path, as in {@code TaskQueues}
 * @param key where they stand in the answer, as in {@code task_queues}
 * @param name property that people know them by
 * @param home below which resource
 */
record ResourceEndpoint(String segment, String key, String name, Home home) {

	static ResourceEndpoint ofWorkspace(String segment, String key) {
		return new ResourceEndpoint(segment, key, "friendly_name", Home.WORKSPACE);
	}

	boolean inWorkspace() {
		return this.home == Home.WORKSPACE;
	}

	String path(AccountContext scope) {
		return switch (this.home) {
			case TASKROUTER -> "/v1/" + this.segment;
			case WORKSPACE -> scope.workspacePath() + "/" + this.segment;
			case ACCOUNT -> scope.accountPath("/" + this.segment + ".json");
		};
	}

	String path(String sid, AccountContext scope) {
		return (this.home == Home.ACCOUNT) ? scope.accountPath("/" + this.segment + "/" + sid + ".json")
				: path(scope) + "/" + sid;
	}

	enum Home {

		TASKROUTER, WORKSPACE, ACCOUNT

	}

}
