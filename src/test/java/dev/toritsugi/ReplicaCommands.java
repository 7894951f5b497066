package dev.toritsugi;

import tools.jackson.databind.JsonNode;

/**
 * Stops and starts replicas, which have the numbers 0 and 1, as a program for Node.js
 * requests it.
 */
interface ReplicaCommands {

	/** Ends a replica and all connections to it. */
	void stop(int replica);

	/** Starts a stopped replica, and returns its port. */
	int start(int replica);

	/**
	 * Executes a request of the program.
	 * @param request object with the property {@code stop} or {@code start}, whose value
	 * is the number of the replica
	 * @return port of the replica; 0 if it was stopped
	 */
	default int execute(JsonNode request) {
		if (request.has("start")) {
			return start(request.path("start").intValue());
		}
		stop(request.path("stop").intValue());
		return 0;
	}

}
