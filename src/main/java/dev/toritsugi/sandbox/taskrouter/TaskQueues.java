package dev.toritsugi.sandbox.taskrouter;

import java.util.Collection;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Sids;
import dev.toritsugi.sandbox.engine.TwilioError;
import org.jspecify.annotations.Nullable;

/**
 * The queues of a workspace.
 */
public final class TaskQueues {

	private final Workspace workspace;

	private final Engine engine;

	private final Sids sids;

	private final Events events;

	private final Register<TaskQueue> queues;

	TaskQueues(Workspace workspace, Engine engine, Sids sids, Events events) {
		this.workspace = workspace;
		this.engine = engine;
		this.sids = sids;
		this.events = events;
		this.queues = new Register<>(workspace.path() + "/TaskQueues");
	}

	public Collection<TaskQueue> all() {
		return this.queues.all();
	}

	/**
	 * The queue of that SID.
	 * @throws TwilioError if there is none
	 */
	public TaskQueue get(String sid) {
		return this.queues.get(sid);
	}

	public Optional<TaskQueue> find(@Nullable String sid) {
		return this.queues.find(sid);
	}

	/**
	 * The queue of that name, in any case.
	 */
	public Optional<TaskQueue> named(String friendlyName) {
		return this.queues.named(friendlyName);
	}

	/**
	 * Makes a queue.
	 * @throws TwilioError if the name is taken
	 */
	public TaskQueue create(TaskQueue.Settings settings) {
		this.queues.requireFree(settings.friendlyName(), null);
		TaskQueue queue = new TaskQueue(this.sids.next("WQ"), settings, this.engine.now());
		this.queues.add(queue, settings.friendlyName());
		happened(EventType.TASK_QUEUE_CREATED, queue, new EventData().queue(queue).operatingUnit(this.workspace),
				"created");
		return queue;
	}

	/**
	 * Changes a queue, and offers its waiting tasks to whoever serves it now.
	 * @throws TwilioError if the name is taken
	 */
	public void update(TaskQueue queue, TaskQueue.Settings settings) {
		this.queues.requireFree(settings.friendlyName(), queue);
		this.queues.rename(queue, queue.friendlyName(), settings.friendlyName());
		boolean expressionChanged = !String.valueOf(settings.targetWorkers())
			.equals(String.valueOf(queue.settings().targetWorkers()));
		this.workspace.tasks().routing().rearrange(() -> queue.change(settings, this.engine.now()));
		if (expressionChanged) {
			happened(EventType.TASK_QUEUE_EXPRESSION_UPDATED, queue, "expression updated");
		}
		this.events.tell();
	}

	/**
	 * Deletes a queue that no workflow leads to and in which nobody waits. Twilio
	 * documents no such condition; without it, a workflow would lead nowhere.
	 * @throws TwilioError if it is in use
	 */
	public void delete(TaskQueue queue) {
		if (this.workspace.workflows().leadTo(queue)
				|| this.workspace.tasks().all().stream().anyMatch((task) -> waitsIn(task, queue))) {
			throw TwilioError.badRequest("TaskQueue %s is in use".formatted(queue.sid()));
		}
		this.queues.remove(queue, queue.friendlyName());
		happened(EventType.TASK_QUEUE_DELETED, queue, "deleted");
	}

	private static boolean waitsIn(Task task, TaskQueue queue) {
		return task.queue() == queue && !task.status().ended();
	}

	private void happened(EventType type, TaskQueue queue, String what) {
		happened(type, queue, new EventData().queue(queue), what);
	}

	private void happened(EventType type, TaskQueue queue, EventData data, String what) {
		this.events.workspace(type, this.workspace, queue.sid(), data,
				"TaskQueue %s %s".formatted(queue.friendlyName(), what));
		this.events.tell();
	}

}
