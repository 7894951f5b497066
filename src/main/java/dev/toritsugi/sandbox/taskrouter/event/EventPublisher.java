package dev.toritsugi.sandbox.taskrouter.event;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.SidGenerator;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Records events and publishes them to listeners in order of occurrence. An event is
 * published only after the change that caused it is complete, so that a listener may run
 * further commands immediately.
 */
public final class EventPublisher {

	private final Engine engine;

	private final SidGenerator sids;

	private final List<Consumer<TaskRouterEvent>> listeners = new ArrayList<>();

	private final Queue<TaskRouterEvent> unpublished = new ArrayDeque<>();

	private final Map<Workspace, EventHistory> histories = new HashMap<>();

	private boolean publishing;

	public EventPublisher(Engine engine, SidGenerator sids) {
		this.engine = engine;
		this.sids = sids;
	}

	/**
	 * Adds a listener for the events of all workspaces. Listeners are called in the order
	 * in which they were added.
	 */
	public void listen(Consumer<TaskRouterEvent> listener) {
		this.listeners.add(listener);
	}

	/**
	 * Returns the recorded events of a workspace.
	 */
	public EventHistory history(Workspace workspace) {
		return this.histories.computeIfAbsent(workspace, (key) -> new EventHistory(key.path() + "/Events"));
	}

	/**
	 * Removes the recorded events of a deleted workspace.
	 */
	public void removeHistory(Workspace workspace) {
		this.histories.remove(workspace);
	}

	/**
	 * Records a task event.
	 */
	public void task(EventType type, Task task, String description) {
		task(type, task, new EventData(), description);
	}

	/**
	 * Records a task event.
	 * @param more parameters of this event type in addition to those of the task
	 */
	public void task(EventType type, Task task, EventData more, String description) {
		record(type, task.workspace(), task.sid(), description, more.task(task, this.engine.now()), task, null, null);
	}

	/**
	 * Records a reservation event.
	 */
	public void reservation(EventType type, Reservation reservation, String description) {
		Instant now = this.engine.now();
		record(type, reservation.task().workspace(), reservation.sid(), description,
				new EventData().task(reservation.task(), now).reservation(reservation).worker(reservation.worker()),
				reservation.task(), reservation, reservation.worker());
	}

	/**
	 * Records a worker event.
	 */
	public void worker(EventType type, Worker worker, EventData data, String description) {
		record(type, worker.workspace(), worker.sid(), description, data, null, null, worker);
	}

	/**
	 * Records an event of a workspace, activity, task channel, task queue or workflow.
	 */
	public void workspace(EventType type, Workspace workspace, String resourceSid, EventData data, String description) {
		record(type, workspace, resourceSid, description, data, null, null, null);
	}

	/**
	 * Publishes the recorded events. If a listener invokes this method while events are
	 * being published, the running invocation also publishes the new events.
	 */
	public void publish() {
		if (this.publishing) {
			return;
		}
		this.publishing = true;
		try {
			while (!this.unpublished.isEmpty()) {
				TaskRouterEvent event = this.unpublished.remove();
				this.listeners.forEach((listener) -> listener.accept(event));
			}
		}
		finally {
			this.publishing = false;
		}
	}

	private void record(EventType type, Workspace workspace, String resourceSid, String description, EventData data,
			@Nullable Task task, @Nullable Reservation reservation, @Nullable Worker worker) {
		TaskRouterEvent event = new TaskRouterEvent(this.sids.next("EV"), type, this.engine.now(), workspace,
				resourceSid, description, data.toMap(), task, reservation, worker);
		history(workspace).add(event);
		this.unpublished.add(event);
	}

}
