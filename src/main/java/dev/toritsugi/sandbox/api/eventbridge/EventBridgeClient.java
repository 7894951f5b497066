package dev.toritsugi.sandbox.api.eventbridge;

import java.time.Instant;
import java.util.Optional;

import dev.toritsugi.sandbox.account.ClientToken;
import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import org.jspecify.annotations.Nullable;

/**
 * The client of the event bridge that a verified token identifies.
 *
 * @param workspaceSid SID of the workspace
 * @param workerSid SID of the worker, or null if the token identifies no worker
 * @param permission requests that the client may send
 * @param expires time at which the token expires, on the sandbox's clock
 */
record EventBridgeClient(String workspaceSid, @Nullable String workerSid, RequestPermission permission,
		Instant expires) {

	private static final String WORKER = "worker";

	/**
	 * Returns the client that a token identifies, or empty if the token grants no access
	 * to TaskRouter.
	 */
	static Optional<EventBridgeClient> of(ClientToken token) {
		EventBridgeClient client = (token instanceof ClientToken.Access access) ? ofAccess(access)
				: ofCapability((ClientToken.Capability) token);
		return client.workspaceSid.isEmpty() ? Optional.empty() : Optional.of(client);
	}

	/**
	 * Returns the client's worker, or empty if the token identifies no worker or the
	 * worker does not exist. Must be invoked within an engine command.
	 */
	Optional<Worker> worker(SandboxAccount account) {
		return account.taskRouter()
			.workspaces()
			.find(this.workspaceSid)
			.flatMap((workspace) -> account.taskRouter().workers().find(workspace, this.workerSid));
	}

	private static EventBridgeClient ofAccess(ClientToken.Access token) {
		String workspaceSid = token.grants().path("task_router").path("workspace_sid").asString("");
		String workerSid = token.grants().path("task_router").path("worker_sid").asString("");
		String role = token.grants().path("task_router").path("role").asString(WORKER);
		RequestPermission permission = role.equals(WORKER) ? RequestPermission.ofWorker(workerSid)
				: RequestPermission.ALL;
		return new EventBridgeClient(workspaceSid, setOrNull(workerSid), permission, token.expires());
	}

	private static EventBridgeClient ofCapability(ClientToken.Capability token) {
		return new EventBridgeClient(token.claims().path("workspace_sid").asString(""),
				setOrNull(token.claims().path("worker_sid").asString("")),
				new CapabilityPolicies(token.claims().path("policies")), token.expires());
	}

	private static @Nullable String setOrNull(String sid) {
		return sid.isEmpty() ? null : sid;
	}

}
