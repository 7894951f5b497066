package dev.toritsugi.sandbox.taskrouter.routing;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.taskrouter.event.EventType;
import dev.toritsugi.sandbox.taskrouter.model.Activity;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.ReservationStatus;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * Ends pending reservations that were not accepted. Returns the task to its queue, unless
 * the reservation was part of a transfer, and offers other tasks to the worker.
 */
public final class TaskRequeuer {

	private final Engine engine;

	private final WorkerUpdater workers;

	private final ReservationLifecycle reservations;

	private final TaskDispatcher dispatcher;

	private final WorkflowRouter router;

	public TaskRequeuer(Engine engine, WorkerUpdater workers, ReservationLifecycle reservations,
			TaskDispatcher dispatcher, WorkflowRouter router) {
		this.engine = engine;
		this.workers = workers;
		this.reservations = reservations;
		this.dispatcher = dispatcher;
		this.router = router;
	}

	/**
	 * Ends a reservation that the worker rejected.
	 * @param activity new activity of the worker, or null to keep the current activity;
	 * with null, the same task may be offered to the worker again
	 */
	public void reject(Reservation reservation, @Nullable Activity activity) {
		giveBack(reservation, ReservationStatus.REJECTED, EventType.RESERVATION_REJECTED, activity);
	}

	/**
	 * Cancels a reservation because the call to the worker failed.
	 */
	public void cancel(Reservation reservation) {
		giveBack(reservation, ReservationStatus.CANCELED, EventType.RESERVATION_CANCELED, null);
	}

	/**
	 * Ends a reservation that has timed out, and sets the worker's activity to the
	 * workspace's timeout activity.
	 */
	public void timeOut(Reservation reservation) {
		giveBack(reservation, ReservationStatus.TIMEOUT, EventType.RESERVATION_TIMEOUT,
				reservation.worker().workspace().timeoutActivity());
	}

	private void giveBack(Task task) {
		if (task.offers().count() > 0) {
			this.dispatcher.offer(task);
		}
		else {
			task.status(TaskStatus.PENDING, this.engine.now());
			this.router.returned(task);
		}
	}

	private void giveBack(Reservation reservation, ReservationStatus status, EventType type,
			@Nullable Activity activity) {
		Task task = reservation.task();
		this.reservations.end(reservation, status, type, status.value());
		if (activity != null) {
			this.workers.activity(reservation.worker(), activity);
		}
		if (task.status().open()) {
			giveBack(task);
		}
		this.dispatcher.offer(reservation.worker());
	}

}
