package dev.toritsugi.sandbox.api.taskrouter.task;

import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskChange;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import dev.toritsugi.sandbox.taskrouter.service.TaskLifecycleService;
import org.jspecify.annotations.Nullable;

/**
 * Executes the update of a task that the parameters of a request describe.
 *
 * @param request request for the resources of the workspace
 * @param parameters parameters of the request
 */
public record TaskUpdateExecutor(WorkspaceRequest request, RequestParameters parameters) {

	/**
	 * Updates a task. Must run within an engine command.
	 * @throws TwilioError if a parameter is invalid or the task's status does not allow
	 * the update
	 */
	public void execute(Workspace workspace, Task task) {
		TaskChange change = change(workspace);
		status(this.request.tasks(), task, this.parameters.filter("AssignmentStatus"), this.parameters.text("Reason"));
		// The status is changed first, because a rejected status change must leave the
		// whole task unchanged.
		if (!change.equals(new TaskChange(null, null, null, null))) {
			this.request.tasks().update(task, change);
		}
	}

	private TaskChange change(Workspace workspace) {
		String channel = this.parameters.filter("TaskChannel");
		return new TaskChange(this.parameters.attributes("Attributes"),
				this.parameters.integer("Priority", 0, Integer.MAX_VALUE),
				(channel != null) ? this.request.channels().get(workspace, channel) : null,
				NewTaskReader.virtualStart(this.parameters, this.request.now()));
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

}
