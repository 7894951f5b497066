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
 * Publishes events to the listeners, in the order in which they happened. An event is
 * published only when the change that caused it is complete, so that a listener may give
 * the next command at once.
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
	 * Adds a listener to the events of all workspaces. Listeners are called in the order
	 * in which they were added.
	 */
	public void listen(Consumer<TaskRouterEvent> listener) {
		this.listeners.add(listener);
	}

	/**
	 * The events of a workspace so far.
	 */
	public EventHistory history(Workspace workspace) {
		return this.histories.computeIfAbsent(workspace, (key) -> new EventHistory(key.path() + "/Events"));
	}

	/**
	 * Forgets the events of a workspace that is deleted.
	 */
	public void removeHistory(Workspace workspace) {
		this.histories.remove(workspace);
	}

	/**
	 * Records an event of a task.
	 */
	public void task(EventType type, Task task, String description) {
		record(type, task.workspace(), task.sid(), description, new EventData().task(task, this.engine.now()), task,
				null, null);
	}

	/**
	 * Records an event of a reservation.
	 */
	public void reservation(EventType type, Reservation reservation, String description) {
		Instant now = this.engine.now();
		record(type, reservation.task().workspace(), reservation.sid(), description,
				new EventData().task(reservation.task(), now).reservation(reservation).worker(reservation.worker()),
				reservation.task(), reservation, reservation.worker());
	}

	/**
	 * Records an event of a worker.
	 */
	public void worker(EventType type, Worker worker, EventData data, String description) {
		record(type, worker.workspace(), worker.sid(), description, data, null, null, worker);
	}

	/**
	 * Records an event of the workspace itself, or of an activity, channel, queue or
	 * workflow.
	 */
	public void workspace(EventType type, Workspace workspace, String resourceSid, EventData data, String description) {
		record(type, workspace, resourceSid, description, data, null, null, null);
	}

	/**
	 * Publishes the events that were recorded. Those that listeners cause meanwhile are
	 * published by the outermost call.
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
