package dev.toritsugi.sandbox.api;

import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.Task;
import dev.toritsugi.sandbox.world.Sandbox;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Tasks: fetch, and change of the assignment status.
 */
@TwilioApi
class TasksController {

	private static final String PATH = "/v1/Workspaces/{workspaceSid}/Tasks/{taskSid}";

	private final Sandbox sandbox;

	TasksController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	@GetMapping(PATH)
	ResponseEntity<TaskResource> fetch(@PathVariable String workspaceSid, @PathVariable String taskSid) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.world(), workspaceSid);
		return request.call((workspace) -> answer(request, workspace.tasks().get(taskSid)));
	}

	@PostMapping(PATH)
	ResponseEntity<TaskResource> update(@PathVariable String workspaceSid, @PathVariable String taskSid,
			@RequestParam(name = "AssignmentStatus", defaultValue = "") String status,
			@RequestParam(name = "Reason", required = false) @Nullable String reason) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.world(), workspaceSid);
		return request.call((workspace) -> {
			Task task = workspace.tasks().get(taskSid);
			switch (status) {
				case "completed" -> workspace.tasks().complete(task, reason);
				case "canceled" -> workspace.tasks().cancel(task, reason);
				case "wrapping" -> workspace.tasks().wrapUp(task);
				default -> throw TwilioError.badRequest("AssignmentStatus must be completed, canceled or wrapping; "
						+ "the sandbox changes nothing else of a task yet");
			}
			return answer(request, task);
		});
	}

	private static ResponseEntity<TaskResource> answer(WorkspaceRequest request, Task task) {
		return ResponseEntity.ok().eTag("\"" + task.version() + "\"").body(TaskResource.of(task, request));
	}

}
