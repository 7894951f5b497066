package dev.toritsugi.sandbox.api;

import java.util.List;
import java.util.Map;

import dev.toritsugi.sandbox.world.Sandbox;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Workers: list, and fetch.
 */
@TwilioApi
class WorkersController {

	private final Sandbox sandbox;

	WorkersController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	@GetMapping("/v1/Workspaces/{workspaceSid}/Workers")
	Map<String, Object> list(@PathVariable String workspaceSid,
			@RequestParam(name = "FriendlyName", defaultValue = "") String friendlyName,
			@RequestParam(name = "Page", defaultValue = "0") int page,
			@RequestParam(name = "PageSize", defaultValue = "50") int pageSize) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.world(), workspaceSid);
		return request.call((workspace) -> {
			List<WorkerResource> found = workspace.workers()
				.all()
				.stream()
				.filter((worker) -> friendlyName.isEmpty() || worker.friendlyName().equalsIgnoreCase(friendlyName))
				.map((worker) -> WorkerResource.of(worker, request))
				.toList();
			return ResourcePage.of("workers", found, page, pageSize);
		});
	}

	@GetMapping("/v1/Workspaces/{workspaceSid}/Workers/{workerSid}")
	WorkerResource fetch(@PathVariable String workspaceSid, @PathVariable String workerSid) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.world(), workspaceSid);
		return request.call((workspace) -> WorkerResource.of(workspace.workers().get(workerSid), request));
	}

}
