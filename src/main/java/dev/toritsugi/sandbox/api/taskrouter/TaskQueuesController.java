package dev.toritsugi.sandbox.api.taskrouter;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import dev.toritsugi.expression.Expression;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.api.Parameters;
import dev.toritsugi.sandbox.api.ResourcePage;
import dev.toritsugi.sandbox.api.Sorting;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.taskrouter.Activity;
import dev.toritsugi.sandbox.taskrouter.QueueOrder;
import dev.toritsugi.sandbox.taskrouter.Resource;
import dev.toritsugi.sandbox.taskrouter.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.Worker;
import dev.toritsugi.sandbox.taskrouter.Workspace;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Queues.
 */
@TwilioApi
class TaskQueuesController {

	private static final String PATH = "/v1/Workspaces/{workspaceSid}/TaskQueues";

	private static final int LONGEST_NAME = 64;

	private static final int MOST_RESERVED_WORKERS = 50;

	private static final Map<String, Comparator<TaskQueue>> FIELDS = Map.of("DateCreated",
			Comparator.comparing(Resource::created), "DateUpdated", Comparator.comparing(Resource::updated),
			"FriendlyName", Comparator.comparing(TaskQueue::friendlyName));

	private final Sandbox sandbox;

	TaskQueuesController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	@GetMapping(PATH)
	Map<String, Object> list(@PathVariable String workspaceSid, Parameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		String name = parameters.filter("FriendlyName");
		Sorting<TaskQueue> order = Sorting.by(parameters.filter("Ordering"), FIELDS);
		return request.call((workspace) -> {
			Predicate<TaskQueue> served = servedByWanted(workspace, parameters);
			return ResourcePage.of("task_queues",
					order.sort(workspace.queues()
						.all()
						.stream()
						.filter((queue) -> name == null || queue.friendlyName().equals(name))
						.filter(served)),
					parameters, TaskQueue::sid, (queue) -> TaskQueueResource.of(queue, request));
		});
	}

	@PostMapping(PATH)
	@ResponseStatus(HttpStatus.CREATED)
	TaskQueueResource create(@PathVariable String workspaceSid, Parameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		TaskQueue.Settings standard = TaskQueue.Settings.everybody(parameters.required("FriendlyName", LONGEST_NAME));
		return request.call((workspace) -> TaskQueueResource
			.of(workspace.queues().create(settings(standard, workspace, parameters)), request));
	}

	@GetMapping(PATH + "/{sid}")
	TaskQueueResource fetch(@PathVariable String workspaceSid, @PathVariable String sid) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		return request.call((workspace) -> TaskQueueResource.of(workspace.queues().get(sid), request));
	}

	@PostMapping(PATH + "/{sid}")
	TaskQueueResource update(@PathVariable String workspaceSid, @PathVariable String sid, Parameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		return request.call((workspace) -> {
			TaskQueue queue = workspace.queues().get(sid);
			workspace.queues().update(queue, settings(queue.settings(), workspace, parameters));
			return TaskQueueResource.of(queue, request);
		});
	}

	@DeleteMapping(PATH + "/{sid}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String workspaceSid, @PathVariable String sid) {
		new WorkspaceRequest(this.sandbox.account(), workspaceSid)
			.run((workspace) -> workspace.queues().delete(workspace.queues().get(sid)));
	}

	private static TaskQueue.Settings settings(TaskQueue.Settings old, Workspace workspace, Parameters parameters) {
		String name = parameters.text("FriendlyName", LONGEST_NAME);
		return new TaskQueue.Settings((name != null && !name.isBlank()) ? name : old.friendlyName(),
				(parameters.text("TargetWorkers") != null) ? parameters.expression("TargetWorkers")
						: old.targetWorkers(),
				Objects.requireNonNullElse(parameters.integer("MaxReservedWorkers", 1, MOST_RESERVED_WORKERS),
						old.maxReservedWorkers()),
				Objects.requireNonNullElse(parameters.oneOf("TaskOrder", QueueOrder.class), old.taskOrder()),
				activity(workspace, parameters.filter("ReservationActivitySid"), old.reservationActivity()),
				activity(workspace, parameters.filter("AssignmentActivitySid"), old.assignmentActivity()));
	}

	private static @Nullable Activity activity(Workspace workspace, @Nullable String sid, @Nullable Activity old) {
		return (sid != null) ? workspace.activities().get(sid) : old;
	}

	/** Twilio's page says only that the attributes are those of workers who match. */
	private static Predicate<TaskQueue> servedByWanted(Workspace workspace, Parameters parameters) {
		String workerSid = parameters.filter("WorkerSid");
		Expression attributes = parameters.expression("EvaluateWorkerAttributes");
		List<Worker> wanted = workspace.workers()
			.all()
			.stream()
			.filter((worker) -> workerSid == null || worker.sid().equals(workerSid))
			.filter((worker) -> attributes == null || attributes.matches(worker.names()))
			.toList();
		return (queue) -> (workerSid == null && attributes == null) || wanted.stream().anyMatch(queue::isServedBy);
	}

}
