package dev.toritsugi.sandbox.api.taskrouter.task;

import java.util.Map;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.api.ResourceVersionHeader;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.api.page.ResourcePage;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import org.jspecify.annotations.Nullable;

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
 * Lists, creates, fetches, updates and deletes tasks.
 */
@TwilioApi
class TasksController {

	private static final String PATH = "/v1/Workspaces/{workspaceSid}/Tasks";

	private final Sandbox sandbox;

	TasksController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	@GetMapping(PATH)
	Map<String, Object> list(@PathVariable String workspaceSid, RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		TaskFilter filter = TaskFilter.of(parameters);
		return request.call((workspace) -> ResourcePage.of("tasks",
				filter.order().sort(request.tasks().all(workspace).stream().filter(filter::matches)), parameters,
				Task::sid, (task) -> TaskResource.of(task, request)));
	}

	@PostMapping(PATH)
	ResponseEntity<TaskResource> create(@PathVariable String workspaceSid, RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		return request.call((workspace) -> {
			Task task = request.tasks().create(NewTaskReader.read(workspace, parameters, request));
			return ResourceVersionHeader.tagged(HttpStatus.CREATED.value(), task, TaskResource.of(task, request));
		});
	}

	@GetMapping(PATH + "/{sid}")
	ResponseEntity<TaskResource> fetch(@PathVariable String workspaceSid, @PathVariable String sid) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		return request.call((workspace) -> answer(request.tasks().get(workspace, sid), request));
	}

	@PostMapping(PATH + "/{sid}")
	ResponseEntity<TaskResource> update(@PathVariable String workspaceSid, @PathVariable String sid,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
			RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		return request.call((workspace) -> {
			Task task = request.tasks().get(workspace, sid);
			ResourceVersionHeader.require(task, version);
			new TaskUpdateExecutor(request, parameters).execute(workspace, task);
			return answer(task, request);
		});
	}

	@DeleteMapping(PATH + "/{sid}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String workspaceSid, @PathVariable String sid,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		request.run((workspace) -> {
			Task task = request.tasks().get(workspace, sid);
			ResourceVersionHeader.require(task, version);
			request.tasks().delete(task);
		});
	}

	private static ResponseEntity<TaskResource> answer(Task task, WorkspaceRequest request) {
		return ResourceVersionHeader.tagged(HttpStatus.OK.value(), task, TaskResource.of(task, request));
	}

}
