package dev.toritsugi.sandbox.api.taskrouter;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import dev.toritsugi.expression.Expression;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.api.page.ListOrder;
import dev.toritsugi.sandbox.api.page.ResourcePage;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.taskrouter.model.Activity;
import dev.toritsugi.sandbox.taskrouter.model.QueueOrder;
import dev.toritsugi.sandbox.taskrouter.model.Resource;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.WorkerAttributeResolver;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Lists, creates, fetches, updates and deletes task queues.
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
	Map<String, Object> list(@PathVariable String workspaceSid, RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		String name = parameters.filter("FriendlyName");
		ListOrder<TaskQueue> order = ListOrder.by(parameters.filter("Ordering"), FIELDS);
		return request.call((workspace) -> {
			Predicate<TaskQueue> served = servedByWanted(workspace, parameters, request);
			return ResourcePage.of("task_queues",
					order.sort(request.queues()
						.all(workspace)
						.stream()
						.filter((queue) -> name == null || queue.friendlyName().equals(name))
						.filter(served)),
					parameters, TaskQueue::sid, (queue) -> TaskQueueResource.of(queue, request));
		});
	}

	@PostMapping(PATH)
	@ResponseStatus(HttpStatus.CREATED)
	TaskQueueResource create(@PathVariable String workspaceSid, RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		TaskQueue.Settings standard = TaskQueue.Settings.servedByAll(parameters.required("FriendlyName", LONGEST_NAME));
		return request.call((workspace) -> TaskQueueResource
			.of(request.queues().create(workspace, settings(standard, workspace, parameters, request)), request));
	}

	@GetMapping(PATH + "/{sid}")
	TaskQueueResource fetch(@PathVariable String workspaceSid, @PathVariable String sid) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		return request.call((workspace) -> TaskQueueResource.of(request.queues().get(workspace, sid), request));
	}

	@PostMapping(PATH + "/{sid}")
	TaskQueueResource update(@PathVariable String workspaceSid, @PathVariable String sid,
			RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		return request.call((workspace) -> {
			TaskQueue queue = request.queues().get(workspace, sid);
			request.queues().update(workspace, queue, settings(queue.settings(), workspace, parameters, request));
			return TaskQueueResource.of(queue, request);
		});
	}

	@DeleteMapping(PATH + "/{sid}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String workspaceSid, @PathVariable String sid) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		request.run((workspace) -> request.queues().delete(workspace, request.queues().get(workspace, sid)));
	}

	private static TaskQueue.Settings settings(TaskQueue.Settings old, Workspace workspace,
			RequestParameters parameters, WorkspaceRequest request) {
		String name = parameters.text("FriendlyName", LONGEST_NAME);
		return new TaskQueue.Settings((name != null && !name.isBlank()) ? name : old.friendlyName(),
				(parameters.text("TargetWorkers") != null) ? parameters.expression("TargetWorkers")
						: old.targetWorkers(),
				Objects.requireNonNullElse(parameters.integer("MaxReservedWorkers", 1, MOST_RESERVED_WORKERS),
						old.maxReservedWorkers()),
				Objects.requireNonNullElse(parameters.oneOf("TaskOrder", QueueOrder.class), old.taskOrder()),
				activity(workspace, parameters.filter("ReservationActivitySid"), old.reservationActivity(), request),
				activity(workspace, parameters.filter("AssignmentActivitySid"), old.assignmentActivity(), request));
	}

	private static @Nullable Activity activity(Workspace workspace, @Nullable String sid, @Nullable Activity old,
			WorkspaceRequest request) {
		return (sid != null) ? request.activities().get(workspace, sid) : old;
	}

	/**
	 * Returns a filter that accepts the queues served by at least one worker who matches
	 * the parameters {@code WorkerSid} and {@code EvaluateWorkerAttributes}. UNCONFIRMED:
	 * Twilio documents that {@code EvaluateWorkerAttributes} evaluates worker attributes,
	 * but not which queues are listed.
	 */
	private static Predicate<TaskQueue> servedByWanted(Workspace workspace, RequestParameters parameters,
			WorkspaceRequest request) {
		String workerSid = parameters.filter("WorkerSid");
		Expression attributes = parameters.expression("EvaluateWorkerAttributes");
		List<Worker> wanted = request.workers()
			.all(workspace)
			.stream()
			.filter((worker) -> workerSid == null || worker.sid().equals(workerSid))
			.filter((worker) -> attributes == null || attributes.matches(new WorkerAttributeResolver(worker)))
			.toList();
		return (queue) -> (workerSid == null && attributes == null) || wanted.stream().anyMatch(queue::isServedBy);
	}

}
