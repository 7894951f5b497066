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
	 * The reservation with that SID, in any status, if its task is still kept.
	 */
	public Optional<Reservation> find(String sid) {
		return this.reservations.find(sid);
	}

	/**
	 * The reservations of a task, oldest first; none once the task is removed.
	 */
	public List<Reservation> of(Task task) {
		return this.reservations.of(task);
	}

	/**
	 * The reservations of a worker, oldest first, without those of removed tasks.
	 */
	public Collection<Reservation> of(Worker worker) {
		return this.reservations.of(worker);
	}

	/**
	 * The reservations that take up capacity of a worker, oldest first.
	 */
	public List<Reservation> heldBy(Worker worker) {
		return of(worker).stream().filter((reservation) -> reservation.status().occupies()).toList();
	}

	/**
	 * Accepts a pending reservation: the task is assigned to its worker, and the other
	 * offers of the task are rescinded.
	 * @throws TwilioError if the reservation is not pending
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
	 * Rejects a pending reservation: the task goes back to its queue.
	 * @param activity activity that the worker gets; null to keep theirs, in which they
	 * may be offered the same task again
	 * @throws TwilioError if the reservation is not pending
	 */
	public void reject(Reservation reservation, @Nullable Activity activity) {
		requirePending(reservation, ReservationStatus.REJECTED.value());
		this.requeuer.reject(reservation, activity);
	}

	/**
	 * Cancels a pending reservation because the call to its worker failed.
	 * @throws TwilioError if the reservation is not pending
	 */
	public void cancel(Reservation reservation) {
		requirePending(reservation, ReservationStatus.CANCELED.value());
		this.requeuer.cancel(reservation);
	}

	/**
	 * Removes the time-out of a pending reservation, as Twilio does while its conference
	 * is being set up ("onHold" in the texts of its errors).
	 * @throws TwilioError if the reservation is not pending
	 */
	public void hold(Reservation reservation) {
		requirePending(reservation, "onHold");
		reservation.timeout(null);
	}

	/**
	 * Starts the wrap-up of an accepted reservation and its task. Twilio's page on
	 * reservations has this for Flex only, the tests of its own JavaScript library for
	 * all accounts.
	 * @throws TwilioError if the reservation is not accepted
	 */
	public void wrapUp(Reservation reservation) {
		if (reservation.status() != ReservationStatus.ACCEPTED) {
			throw refusal(reservation, "accepted", ReservationStatus.WRAPPING.value());
		}
		this.tasks.wrapUp(reservation.task());
	}

	/**
	 * Completes a reservation and its task.
	 * @throws TwilioError if the reservation is neither accepted nor wrapping
	 */
	public void complete(Reservation reservation) {
		if (reservation.status() != ReservationStatus.ACCEPTED && reservation.status() != ReservationStatus.WRAPPING) {
			throw refusal(reservation, "accepted, wrapping", ReservationStatus.COMPLETED.value());
		}
		this.tasks.complete(reservation.task(), null);
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
