package dev.toritsugi.sandbox.taskrouter.routing;

import java.util.List;
import java.util.Optional;

import dev.toritsugi.sandbox.taskrouter.event.EventPublisher;
import dev.toritsugi.sandbox.taskrouter.event.EventType;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.ReservationStatus;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskStatus;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import dev.toritsugi.sandbox.taskrouter.registry.TaskRouterResources;
import org.jspecify.annotations.Nullable;

/**
 * Offers waiting tasks to free workers. A task is offered to the longest-idle worker
 * first, unless the workflow target defines another worker ordering.
 */
public final class TaskDispatcher {

	/** Twilio's limit on the number of reservations of one task. */
	private static final int MOST_RESERVATIONS = 1000;

	private final EventPublisher events;

	private final TaskRouterResources resources;

	private final MatchingGroupRegistry matchingGroups;

	private final ReservationLifecycle reservations;

	private final TaskCloser closer;

	public TaskDispatcher(EventPublisher events, TaskRouterResources resources, MatchingGroupRegistry matchingGroups,
			ReservationLifecycle reservations, TaskCloser closer) {
		this.events = events;
		this.resources = resources;
		this.matchingGroups = matchingGroups;
		this.reservations = reservations;
		this.closer = closer;
	}

	/**
	 * Offers a task to as many free workers as its queue allows. If fewer workers are
	 * free than the queue allows, the task also waits for workers who become free later.
	 */
	void offer(Task task) {
		this.matchingGroups.add(task);
		for (Optional<Worker> next = this.matchingGroups.next(task); next
			.isPresent(); next = this.matchingGroups.next(task)) {
			reserve(task, next.get());
		}
		this.events.publish();
	}

	/**
	 * Offers waiting tasks to a worker until the worker has no free capacity.
	 */
	public void offer(Worker worker) {
		for (Optional<Task> next = this.matchingGroups.next(worker); next
			.isPresent(); next = this.matchingGroups.next(worker)) {
			reserve(next.get(), worker);
		}
		this.events.publish();
	}

	/**
	 * Matches all workers of a workspace with the waiting tasks again. Must be called
	 * after a change to a value that worker expressions may read, such as the name of an
	 * activity.
	 */
	public void rematchAll(Workspace workspace) {
		for (Worker worker : List.copyOf(this.resources.workers().in(workspace).all())) {
			this.matchingGroups.change(worker, () -> {
			});
			offer(worker);
		}
		this.events.publish();
	}

	/**
	 * Cancels a task that no worker has accepted, and offers other tasks to the workers
	 * who had pending reservations for it.
	 */
	public void cancel(Task task, @Nullable String reason) {
		List<Worker> offered = workersHolding(task);
		this.closer.close(task, TaskStatus.CANCELED, reason);
		this.events.task(EventType.TASK_CANCELED, task, "Task %s canceled".formatted(task.sid()));
		this.reservations.endAll(task, ReservationStatus.PENDING, ReservationStatus.CANCELED,
				EventType.RESERVATION_CANCELED, "canceled");
		offered.forEach(this::offer);
		this.events.publish();
	}

	/**
	 * Returns the workers whose capacity the task uses.
	 */
	public List<Worker> workersHolding(Task task) {
		return this.resources.reservations()
			.of(task)
			.stream()
			.filter((reservation) -> reservation.status().occupies())
			.map(Reservation::worker)
			.toList();
	}

	private void reserve(Task task, Worker worker) {
		if (this.resources.reservations().of(task).size() >= MOST_RESERVATIONS) {
			cancel(task, "Task TTL Exceeded or Max assignment count exceeded");
		}
		else {
			this.reservations.create(task, worker);
		}
	}

}
