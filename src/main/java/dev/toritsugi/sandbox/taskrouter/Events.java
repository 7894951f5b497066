package dev.toritsugi.sandbox.taskrouter;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Sids;
import org.jspecify.annotations.Nullable;

/**
 * Tells whoever listens what has happened: in the order in which it did, and only when
 * the change is whole, so that a listener may give the next command at once.
 */
public final class Events {

	private final Engine engine;

	private final Sids sids;

	private final List<Consumer<TaskRouterEvent>> listeners = new ArrayList<>();

	private final Queue<TaskRouterEvent> untold = new ArrayDeque<>();

	private boolean telling;

	public Events(Engine engine, Sids sids) {
		this.engine = engine;
		this.sids = sids;
	}

	/**
	 * Adds somebody who hears of everything.
	 */
	public void listen(Consumer<TaskRouterEvent> listener) {
		this.listeners.add(listener);
	}

	void task(EventType type, Task task, String description) {
		happened(type, task.workspace(), task.sid(), description, new EventData().task(task, this.engine.now()), task,
				null, null);
	}

	void reservation(EventType type, Reservation reservation, String description) {
		Instant now = this.engine.now();
		happened(type, reservation.task().workspace(), reservation.sid(), description,
				new EventData().task(reservation.task(), now).reservation(reservation).worker(reservation.worker()),
				reservation.task(), reservation, reservation.worker());
	}

	void worker(EventType type, Worker worker, EventData data, String description) {
		happened(type, worker.workspace(), worker.sid(), description, data, null, null, worker);
	}

	void workspace(EventType type, Workspace workspace, String resourceSid, EventData data, String description) {
		happened(type, workspace, resourceSid, description, data, null, null, null);
	}

	private void happened(EventType type, Workspace workspace, String resourceSid, String description, EventData data,
			@Nullable Task task, @Nullable Reservation reservation, @Nullable Worker worker) {
		TaskRouterEvent event = new TaskRouterEvent(this.sids.next("EV"), type, this.engine.now(), workspace,
				resourceSid, description, data.toMap(), task, reservation, worker);
		workspace.history().add(event);
		this.untold.add(event);
	}

	/**
	 * Tells what is untold. What happens meanwhile is told by the one who is telling.
	 */
	void tell() {
		if (this.telling) {
			return;
		}
		this.telling = true;
		try {
			while (!this.untold.isEmpty()) {
				TaskRouterEvent event = this.untold.remove();
				this.listeners.forEach((listener) -> listener.accept(event));
			}
		}
		finally {
			this.telling = false;
		}
	}

}
