package dev.toritsugi.sandbox.api.taskrouter.worker;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.api.ResourceVersionHeader;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.api.page.ListOrder;
import dev.toritsugi.sandbox.api.page.ResourcePage;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.taskrouter.model.Resource;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Lists, creates, fetches, updates and deletes workers.
 */
@TwilioApi
class WorkersController {

	private static final String PATH = "/v1/Workspaces/{workspaceSid}/Workers";

	private static final int LONGEST_NAME = 64;

	private static final Map<String, Comparator<Worker>> FIELDS = Map.of("DateCreated",
			Comparator.comparing(Resource::created), "DateStatusChanged", Comparator.comparing(Worker::activitySince),
			"FriendlyName", Comparator.comparing(Worker::friendlyName));

	private final Sandbox sandbox;

	WorkersController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	@GetMapping(PATH)
	Map<String, Object> list(@PathVariable String workspaceSid, RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		ListOrder<Worker> order = ListOrder.by(parameters.filter("Ordering"), FIELDS);
		return request.call((workspace) -> ResourcePage.of("workers", order
			.sort(request.workers().all(workspace).stream().filter(WorkerFilter.of(workspace, parameters, request))),
				parameters, Worker::sid, (worker) -> WorkerResource.of(worker, request)));
	}

	@PostMapping(PATH)
	ResponseEntity<WorkerResource> create(@PathVariable String workspaceSid, RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		String name = parameters.required("FriendlyName", LONGEST_NAME);
		ObjectNode attributes = parameters.attributes("Attributes");
		String activitySid = parameters.filter("ActivitySid");
		return request.call((workspace) -> {
			Worker worker = request.workers()
				.create(workspace, name,
						Objects.requireNonNullElseGet(attributes, JsonNodeFactory.instance::objectNode),
						(activitySid != null) ? request.activities().get(workspace, activitySid) : null);
			return ResourceVersionHeader.tagged(HttpStatus.CREATED.value(), worker, WorkerResource.of(worker, request));
		});
	}

	@GetMapping(PATH + "/{sid}")
	ResponseEntity<WorkerResource> fetch(@PathVariable String workspaceSid, @PathVariable String sid) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		return request.call((workspace) -> answer(request.workers().get(workspace, sid), request));
	}

	@PostMapping(PATH + "/{sid}")
	ResponseEntity<WorkerResource> update(@PathVariable String workspaceSid, @PathVariable String sid,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
			RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		return request.call((workspace) -> {
			Worker worker = request.workers().get(workspace, sid);
			ResourceVersionHeader.require(worker, version);
			new WorkerUpdateExecutor(request, parameters).execute(workspace, worker);
			return answer(worker, request);
		});
	}

	@DeleteMapping(PATH + "/{sid}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String workspaceSid, @PathVariable String sid,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		request.run((workspace) -> {
			Worker worker = request.workers().get(workspace, sid);
			ResourceVersionHeader.require(worker, version);
			request.workers().delete(worker);
		});
	}

	private static ResponseEntity<WorkerResource> answer(Worker worker, WorkspaceRequest request) {
		return ResourceVersionHeader.tagged(HttpStatus.OK.value(), worker, WorkerResource.of(worker, request));
	}

}
