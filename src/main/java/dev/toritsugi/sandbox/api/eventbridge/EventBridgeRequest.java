package dev.toritsugi.sandbox.api.eventbridge;

import java.util.Map;

import dev.toritsugi.sandbox.api.ResourceVersionHeader;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.taskrouter.model.Resource;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * A request to TaskRouter that a client of the event bridge has sent, within the engine
 * command that executes it.
 *
 * @param request request for the resources of the workspace
 * @param workspace workspace of the client
 * @param sids SIDs in the path, by the names of the variables in the route
 * @param parameters parameters of the request
 * @param version version that the client requires, or null to accept any version
 */
record EventBridgeRequest(WorkspaceRequest request, Workspace workspace, Map<String, String> sids,
		RequestParameters parameters, @Nullable String version) {

	String sid(String variable) {
		return String.valueOf(this.sids.get(variable));
	}

	Worker worker() {
		return this.request.workers().get(this.workspace, sid("worker"));
	}

	void requireVersion(Resource resource) {
		ResourceVersionHeader.require(resource, this.version);
	}

}
