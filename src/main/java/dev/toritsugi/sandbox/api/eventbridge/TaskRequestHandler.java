package dev.toritsugi.sandbox.api.eventbridge;

import java.util.List;

import dev.toritsugi.sandbox.api.eventbridge.payload.TaskPayload;
import dev.toritsugi.sandbox.api.taskrouter.task.NewTaskReader;
import dev.toritsugi.sandbox.api.taskrouter.task.TaskUpdateExecutor;
import dev.toritsugi.sandbox.taskrouter.model.Task;

/**
 * Executes the event bridge's requests for tasks.
 */
final class TaskRequestHandler {

	static final List<EventBridgeRoute> ROUTES = List.of(EventBridgeRoute.post("/Tasks", TaskRequestHandler::create),
			EventBridgeRoute.get("/Tasks/{task}", (request) -> payload(request, task(request))),
			EventBridgeRoute.post("/Tasks/{task}", TaskRequestHandler::update));

	private TaskRequestHandler() {
	}

	/**
	 * Creates a task. TaskRouter.js names the task channel by other parameters than the
	 * REST API.
	 */
	private static Object create(EventBridgeRequest request) {
		String sid = request.parameters().filter("TaskChannelSid");
		String channel = (sid != null) ? sid : request.parameters().filter("TaskChannelUniqueName");
		return payload(request,
				request.request()
					.tasks()
					.create(NewTaskReader.read(request.workspace(), request.parameters(), channel, request.request())));
	}

	private static Object update(EventBridgeRequest request) {
		Task task = task(request);
		request.requireVersion(task);
		new TaskUpdateExecutor(request.request(), request.parameters()).execute(request.workspace(), task);
		return payload(request, task);
	}

	static Task task(EventBridgeRequest request) {
		return request.request().tasks().get(request.workspace(), request.sid("task"));
	}

	static Object payload(EventBridgeRequest request, Task task) {
		return TaskPayload.of(task, request.request().now());
	}

}
