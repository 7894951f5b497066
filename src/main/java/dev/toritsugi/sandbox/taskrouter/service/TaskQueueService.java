package dev.toritsugi.sandbox.taskrouter.service;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.SidGenerator;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.event.EventData;
import dev.toritsugi.sandbox.taskrouter.event.EventPublisher;
import dev.toritsugi.sandbox.taskrouter.event.EventType;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.Workflow;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import dev.toritsugi.sandbox.taskrouter.registry.TaskRouterResources;
import dev.toritsugi.sandbox.taskrouter.routing.WorkflowRouter;

/**
 * Creates, changes and deletes the task queues of a workspace.
 */
public final class TaskQueueService extends AbstractResourceService<TaskQueue> {

	private final Engine engine;

	private final SidGenerator sids;

	private final TaskRouterResources resources;

	private final WorkflowRouter router;

	private final EventPublisher events;

	public TaskQueueService(Engine engine, SidGenerator sids, EventPublisher events, TaskRouterResources resources,
			WorkflowRouter router) {
		super(resources.queues());
		this.engine = engine;
		this.sids = sids;
		this.events = events;
		this.resources = resources;
		this.router = router;
	}

	/**
	 * Creates a queue.
	 * @throws TwilioError 400 if the name is taken
	 */
	public TaskQueue create(Workspace workspace, TaskQueue.Settings settings) {
		in(workspace).requireFree(settings.friendlyName(), null);
		TaskQueue queue = new TaskQueue(this.sids.next("WQ"), settings, this.engine.now());
		in(workspace).add(queue, settings.friendlyName());
		record(EventType.TASK_QUEUE_CREATED, workspace, queue, new EventData().queue(queue).operatingUnit(workspace),
				"created");
		return queue;
	}

	/**
	 * Changes a queue's settings, and offers the queue's waiting tasks to the workers who
	 * serve the queue after the change.
	 * @throws TwilioError 400 if the name is taken
	 */
	public void update(Workspace workspace, TaskQueue queue, TaskQueue.Settings settings) {
		in(workspace).requireFree(settings.friendlyName(), queue);
		in(workspace).rename(queue, queue.friendlyName(), settings.friendlyName());
		boolean expressionChanged = !String.valueOf(settings.targetWorkers())
			.equals(String.valueOf(queue.settings().targetWorkers()));
		this.router.rematchAll(workspace, () -> queue.change(settings, this.engine.now()));
		if (expressionChanged) {
			record(EventType.TASK_QUEUE_EXPRESSION_UPDATED, workspace, queue, "expression updated");
		}
		this.events.publish();
	}

	/**
	 * Deletes a queue that no workflow uses and in which no task waits. The sandbox
	 * refuses to delete a used queue, so that no workflow refers to a deleted queue.
	 * Twilio does not document whether a used queue can be deleted.
	 * @throws TwilioError 400 if a workflow uses the queue or a task waits in it
	 */
	public void delete(Workspace workspace, TaskQueue queue) {
		if (this.resources.workflows().in(workspace).all().stream().anyMatch((workflow) -> names(workflow, queue))
				|| this.resources.tasks().in(workspace).all().stream().anyMatch((task) -> waitsIn(task, queue))) {
			throw TwilioError.badRequest("TaskQueue %s is in use".formatted(queue.sid()));
		}
		in(workspace).remove(queue, queue.friendlyName());
		record(EventType.TASK_QUEUE_DELETED, workspace, queue, "deleted");
	}

	private static boolean names(Workflow workflow, TaskQueue queue) {
		return workflow.configuration().queueSids().contains(queue.sid());
	}

	private static boolean waitsIn(Task task, TaskQueue queue) {
		return task.queue() == queue && !task.status().ended();
	}

	private void record(EventType type, Workspace workspace, TaskQueue queue, String what) {
		record(type, workspace, queue, new EventData().queue(queue), what);
	}

	private void record(EventType type, Workspace workspace, TaskQueue queue, EventData data, String what) {
		this.events.workspace(type, workspace, queue.sid(), data,
				"TaskQueue %s %s".formatted(queue.friendlyName(), what));
		this.events.publish();
	}

}
