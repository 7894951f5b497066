package dev.toritsugi.sandbox.taskrouter.routing;

import java.util.List;
import java.util.function.Consumer;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.SidGenerator;
import dev.toritsugi.sandbox.taskrouter.event.EventPublisher;
import dev.toritsugi.sandbox.taskrouter.event.EventType;
import dev.toritsugi.sandbox.taskrouter.model.Activity;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.ReservationStatus;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskStatus;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.registry.ReservationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Creates reservations and changes their status. With each status change, it records
 * events and updates the worker's capacity use. The classes that use this class decide
 * what happens to the task.
 */
public final class ReservationLifecycle {

	private final Engine engine;

	private final SidGenerator sids;

	private final EventPublisher events;

	private final ReservationRegistry reservations;

	private final MatchingGroupRegistry matchingGroups;

	private final WorkerUpdater workers;

	private final Consumer<Reservation> onTimeout;

	/**
	 * @param onTimeout receives each pending reservation that has timed out
	 */
	public ReservationLifecycle(Engine engine, SidGenerator sids, EventPublisher events,
			ReservationRegistry reservations, MatchingGroupRegistry matchingGroups, WorkerUpdater workers,
			Consumer<Reservation> onTimeout) {
		this.engine = engine;
		this.sids = sids;
		this.events = events;
		this.reservations = reservations;
		this.matchingGroups = matchingGroups;
		this.workers = workers;
		this.onTimeout = onTimeout;
	}

	/**
	 * Creates a reservation, which offers a task to a worker.
	 */
	void create(Task task, Worker worker) {
		Reservation reservation = new Reservation(this.sids.next("WR"), task, worker, this.engine.now());
		task.status(TaskStatus.RESERVED, this.engine.now());
		if (!task.isOfferable()) {
			this.matchingGroups.remove(task);
		}
		created(reservation);
	}

	/**
	 * Creates a reservation that offers an assigned task to another worker. The task
	 * stays assigned.
	 */
	public Reservation createTransfer(Task task, Worker worker) {
		Reservation reservation = new Reservation(this.sids.next("WR"), task, worker, this.engine.now());
		created(reservation);
		return reservation;
	}

	private void created(Reservation reservation) {
		Task task = reservation.task();
		Worker worker = reservation.worker();
		this.reservations.add(reservation);
		this.workers.occupy(reservation);
		reservation.timeout(this.engine.after(task.workflow().settings().reservationTimeout(),
				() -> this.onTimeout.accept(reservation)));
		record(EventType.RESERVATION_CREATED, reservation, "created");
		singleTaskActivity(worker, (task.queue() != null) ? task.queue().settings().reservationActivity() : null);
	}

	/**
	 * Marks a pending reservation as accepted. The invoking method must afterwards assign
	 * the task and invoke {@link #accepted}, which records the event.
	 */
	public void accept(Reservation reservation) {
		change(reservation, ReservationStatus.ACCEPTED);
	}

	/**
	 * Records the event of an accepted reservation. In a single-tasking workspace, also
	 * sets the worker's activity to the queue's assignment activity.
	 */
	public void accepted(Reservation reservation) {
		record(EventType.RESERVATION_ACCEPTED, reservation, "accepted");
		Task task = reservation.task();
		singleTaskActivity(reservation.worker(),
				(task.queue() != null) ? task.queue().settings().assignmentActivity() : null);
	}

	/**
	 * Changes the status of a reservation. Frees the worker's capacity if a reservation
	 * with the new status uses no capacity.
	 * @param what past participle of a verb for the event's description, such as
	 * {@code rejected}
	 */
	public void end(Reservation reservation, ReservationStatus status, EventType type, String what) {
		change(reservation, status);
		if (!status.occupies()) {
			this.workers.release(reservation);
		}
		record(type, reservation, what);
	}

	/**
	 * Changes the status of a task's reservations from {@code from} to {@code to}.
	 * Reservations in other statuses stay unchanged.
	 */
	public void endAll(Task task, ReservationStatus from, ReservationStatus to, EventType type, String what) {
		for (Reservation reservation : List.copyOf(this.reservations.of(task))) {
			if (reservation.status() == from) {
				end(reservation, to, type, what);
			}
		}
	}

	private void change(Reservation reservation, ReservationStatus status) {
		this.matchingGroups.change(reservation.worker(), () -> reservation.status(status, this.engine.now()));
		reservation.timeout(null);
	}

	/**
	 * Sets the worker's activity if the workspace is single-tasking. In a multitasking
	 * workspace, reservations do not change activities.
	 */
	private void singleTaskActivity(Worker worker, @Nullable Activity activity) {
		if (activity != null && !worker.workspace().settings().multiTaskEnabled()) {
			this.workers.activity(worker, activity);
		}
	}

	private void record(EventType type, Reservation reservation, String what) {
		this.events.reservation(type, reservation, "Reservation %s %s for Task %s and Worker %s"
			.formatted(reservation.sid(), what, reservation.task().sid(), reservation.worker().friendlyName()));
	}

}
