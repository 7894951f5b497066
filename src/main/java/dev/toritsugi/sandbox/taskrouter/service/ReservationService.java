package dev.toritsugi.sandbox.taskrouter.service;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.event.EventPublisher;
import dev.toritsugi.sandbox.taskrouter.event.EventType;
import dev.toritsugi.sandbox.taskrouter.model.Activity;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.ReservationStatus;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.registry.ReservationRegistry;
import dev.toritsugi.sandbox.taskrouter.routing.ReservationLifecycle;
import dev.toritsugi.sandbox.taskrouter.routing.TaskRequeuer;
import dev.toritsugi.sandbox.taskrouter.routing.TaskDispatcher;
import org.jspecify.annotations.Nullable;

/**
 * Finds reservations, and accepts, rejects, cancels and completes them.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/reservations">Twilio:
 * reservations</a>
 */
public final class ReservationService {

	private final EventPublisher events;

	private final ReservationRegistry reservations;

	private final ReservationLifecycle lifecycle;

	private final TaskRequeuer requeuer;

	private final TaskDispatcher dispatcher;

	private final TaskLifecycleService tasks;

	public ReservationService(EventPublisher events, ReservationRegistry reservations, ReservationLifecycle lifecycle,
			TaskRequeuer requeuer, TaskDispatcher dispatcher, TaskLifecycleService tasks) {
		this.events = events;
		this.reservations = reservations;
		this.lifecycle = lifecycle;
		this.requeuer = requeuer;
		this.dispatcher = dispatcher;
		this.tasks = tasks;
	}

	/**
	 * Returns the reservation with the given SID, whatever its status, or empty if the
	 * SID is unknown or the reservation's task has been removed.
	 */
	public Optional<Reservation> find(String sid) {
		return this.reservations.find(sid);
	}

	/**
	 * Returns the reservations of a task, oldest first. The list is empty after the task
	 * has been removed.
	 */
	public List<Reservation> of(Task task) {
		return this.reservations.of(task);
	}

	/**
	 * Returns the reservations of a worker, oldest first. Reservations of removed tasks
	 * are omitted.
	 */
	public Collection<Reservation> of(Worker worker) {
		return this.reservations.of(worker);
	}

	/**
	 * Returns the reservations that use capacity of a worker, oldest first.
	 */
	public List<Reservation> heldBy(Worker worker) {
		return of(worker).stream().filter((reservation) -> reservation.status().occupies()).toList();
	}

	/**
	 * Accepts a pending reservation. Assigns the task to the reservation's worker, and
	 * rescinds the task's other pending reservations.
	 * @throws TwilioError 400 if the reservation is not pending
	 */
	public void accept(Reservation reservation) {
		requirePending(reservation, ReservationStatus.ACCEPTED.value());
		this.lifecycle.accept(reservation);
		this.tasks.assign(reservation.task());
		this.lifecycle.accepted(reservation);
		for (Reservation other : List.copyOf(of(reservation.task()))) {
			if (other.status() == ReservationStatus.PENDING) {
				this.lifecycle.end(other, ReservationStatus.RESCINDED, EventType.RESERVATION_RESCINDED, "rescinded");
				this.dispatcher.offer(other.worker());
			}
		}
		this.events.publish();
	}

	/**
	 * Rejects a pending reservation, and returns the task to its queue.
	 * @param activity new activity of the worker, or null to keep the current activity;
	 * with null, the same task may be offered to the worker again
	 * @throws TwilioError 400 if the reservation is not pending
	 */
	public void reject(Reservation reservation, @Nullable Activity activity) {
		requirePending(reservation, ReservationStatus.REJECTED.value());
		this.requeuer.reject(reservation, activity);
	}

	/**
	 * Cancels a pending reservation because the call to its worker failed.
	 * @throws TwilioError 400 if the reservation is not pending
	 */
	public void cancel(Reservation reservation) {
		requirePending(reservation, ReservationStatus.CANCELED.value());
		this.requeuer.cancel(reservation);
	}

	/**
	 * Removes the timeout of a pending reservation, as Twilio does while the
	 * reservation's conference is being set up. Twilio's error messages call the state of
	 * a reservation without a timeout "onHold".
	 * @throws TwilioError 400 if the reservation is not pending
	 */
	public void hold(Reservation reservation) {
		requirePending(reservation, "onHold");
		reservation.timeout(null);
	}

	/**
	 * Starts the wrap-up of an accepted reservation and, unless another worker has the
	 * task too by a transfer, of its task. Twilio's page on reservations documents
	 * wrap-up for Flex only. The sandbox offers wrap-up to all accounts, because the
	 * tests of Twilio's JavaScript library do not limit it to Flex.
	 * @throws TwilioError 400 if the reservation is not accepted
	 */
	public void wrapUp(Reservation reservation) {
		if (reservation.status() != ReservationStatus.ACCEPTED) {
			throw refusal(reservation, "accepted", ReservationStatus.WRAPPING.value());
		}
		if (isShared(reservation)) {
			this.lifecycle.end(reservation, ReservationStatus.WRAPPING, EventType.RESERVATION_WRAPUP, "wrapping up");
			this.events.publish();
		}
		else {
			this.tasks.wrapUp(reservation.task());
		}
	}

	/**
	 * Handles the end of the conversation of one of several workers who have a task.
	 * Starts the wrap-up of this worker's reservation, if it is accepted.
	 */
	public void workerLeft(Reservation reservation) {
		if (reservation.status() == ReservationStatus.ACCEPTED && isShared(reservation)) {
			wrapUp(reservation);
		}
	}

	/**
	 * Completes a reservation and, unless another worker has the task too by a transfer,
	 * its task.
	 * @throws TwilioError 400 if the reservation is neither accepted nor wrapping
	 */
	public void complete(Reservation reservation) {
		if (reservation.status() != ReservationStatus.ACCEPTED && reservation.status() != ReservationStatus.WRAPPING) {
			throw refusal(reservation, "accepted, wrapping", ReservationStatus.COMPLETED.value());
		}
		if (isShared(reservation)) {
			this.lifecycle.end(reservation, ReservationStatus.COMPLETED, EventType.RESERVATION_COMPLETED, "completed");
			this.dispatcher.offer(reservation.worker());
		}
		else {
			this.tasks.complete(reservation.task(), null);
		}
	}

	/** Whether another reservation of the same task is accepted too. */
	private boolean isShared(Reservation reservation) {
		return of(reservation.task()).stream()
			.anyMatch((other) -> other != reservation && other.status() == ReservationStatus.ACCEPTED);
	}

	private static void requirePending(Reservation reservation, String wanted) {
		if (reservation.status() != ReservationStatus.PENDING) {
			throw refusal(reservation, "pending", wanted);
		}
	}

	private static TwilioError refusal(Reservation reservation, String expected, String wanted) {
		return TwilioError.badRequest("Reservation %s not in expected state [%s] and cannot be updated to [%s]"
			.formatted(reservation.sid(), expected, wanted));
	}

}
