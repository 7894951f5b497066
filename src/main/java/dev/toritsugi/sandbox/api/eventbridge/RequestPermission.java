package dev.toritsugi.sandbox.api.eventbridge;

import tools.jackson.databind.JsonNode;

/**
 * The requests to TaskRouter that a client of the event bridge may send.
 */
interface RequestPermission {

	/** Permits all requests for the client's workspace, as for a supervisor. */
	RequestPermission ALL = (method, path, params) -> true;

	/**
	 * Whether the client may send a request.
	 * @param method GET or POST
	 * @param path path of the resource, relative to the workspace, such as
	 * {@code Workers/WK…}
	 * @param params JSON object with the parameters of the request
	 */
	boolean permits(String method, String path, JsonNode params);

	/**
	 * Returns the permission of a worker, who may read all resources of the workspace and
	 * change only tasks and the worker's own resources. UNCONFIRMED: Twilio documents the
	 * role {@code worker}, but not its permissions.
	 */
	static RequestPermission ofWorker(String workerSid) {
		String own = "Workers/" + workerSid;
		return (method, path, params) -> method.equals("GET") || path.equals(own) || path.startsWith(own + "/")
				|| path.equals("Tasks") || path.matches("Tasks/[^/]+");
	}

}
