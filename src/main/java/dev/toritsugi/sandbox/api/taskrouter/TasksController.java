package dev.toritsugi.sandbox.api.taskrouter;

import java.util.Map;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.api.RequestParameters;
import dev.toritsugi.sandbox.api.ResourcePage;
import dev.toritsugi.sandbox.api.ResourceVersionHeader;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskChange;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import dev.toritsugi.sandbox.taskrouter.service.TaskLifecycleService;
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
			TaskChange change = change(workspace, parameters, request);
			status(request.tasks(), task, parameters.filter("AssignmentStatus"), parameters.text("Reason"));
			// The status is changed first, because a rejected status change must leave
			// the whole task unchanged.
			if (!change.equals(new TaskChange(null, null, null, null))) {
				request.tasks().update(task, change);
			}
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

	private static TaskChange change(Workspace workspace, RequestParameters parameters, WorkspaceRequest request) {
		String channel = parameters.filter("TaskChannel");
		return new TaskChange(parameters.attributes("Attributes"), parameters.integer("Priority", 0, Integer.MAX_VALUE),
				(channel != null) ? request.channels().get(workspace, channel) : null,
				NewTaskReader.virtualStart(parameters, request.now()));
	}

	/**
	 * Sets the task status that a client requests. Clients may set only some statuses,
	 * because TaskRouter sets the others itself.
	 */
	private static void status(TaskLifecycleService tasks, Task task, @Nullable String status,
			@Nullable String reason) {
		if (status != null) {
			switch (status) {
				case "completed" -> tasks.complete(task, reason);
				case "canceled" -> tasks.cancel(task, reason);
				case "wrapping" -> tasks.wrapUp(task);
				default ->
					throw TwilioError.badRequest("Task %s cannot be updated to %s".formatted(task.sid(), status));
			}
		}
	}

	private static ResponseEntity<TaskResource> answer(Task task, WorkspaceRequest request) {
		return ResourceVersionHeader.tagged(HttpStatus.OK.value(), task, TaskResource.of(task, request));
	}

}
