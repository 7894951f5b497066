package dev.toritsugi.sandbox.taskrouter;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Sids;
import dev.toritsugi.sandbox.engine.TwilioError;
import org.jspecify.annotations.Nullable;

/**
 * Offers what waits to whoever is free, and says what may become of an offer.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/reservations">Twilio:
 * reservations</a>
 */
public final class Reservations {

	/** Twilio's limit of a task. */
	private static final int MOST_OFFERS = 1000;

	private final Workspace workspace;

	private final Engine engine;

	private final Sids sids;

	private final Events events;

	private final WaitingLines lines;

	private final ReservationRegister register = new ReservationRegister();

	Reservations(Workspace workspace, Engine engine, Sids sids, Events events, WaitingLines lines) {
		this.workspace = workspace;
		this.engine = engine;
		this.sids = sids;
		this.events = events;
		this.lines = lines;
	}

	/**
	 * A worker's reservations of tasks that are still there, oldest first.
	 */
	public Collection<Reservation> of(Worker worker) {
		return this.register.of(worker);
	}

	/**
	 * The reservation of that SID, in whatever state.
	 */
	public Optional<Reservation> find(String sid) {
		return this.register.find(sid);
	}

	/**
	 * Accepts a pending reservation: the task is its worker's.
	 * @throws TwilioError if it is not pending
	 */
	public void accept(Reservation reservation) {
		requirePending(reservation, Reservation.Status.ACCEPTED);
		Task task = reservation.task();
		change(reservation, Reservation.Status.ACCEPTED);
		this.workspace.tasks().assigned(task);
		happened(EventType.RESERVATION_ACCEPTED, reservation, "accepted");
		singleTaskActivity(reservation.worker(),
				(task.queue() != null) ? task.queue().settings().assignmentActivity() : null);
		for (Reservation other : List.copyOf(task.reservations())) {
			if (other.status() == Reservation.Status.PENDING) {
				end(other, Reservation.Status.RESCINDED, EventType.RESERVATION_RESCINDED, "rescinded");
				offer(other.worker());
			}
		}
		this.events.tell();
	}

	/**
	 * Gives a pending reservation's task back to the queue.
	 * @param activity activity that the worker gets; without one they keep theirs, and
	 * may be offered the same task again
	 * @throws TwilioError if it is not pending
	 */
	public void reject(Reservation reservation, @Nullable Activity activity) {
		requirePending(reservation, Reservation.Status.REJECTED);
		giveBack(reservation, Reservation.Status.REJECTED, EventType.RESERVATION_REJECTED, activity);
	}

	/**
	 * Takes a pending reservation back because the leg to its worker failed.
	 * @throws TwilioError if it is not pending
	 */
	public void cancel(Reservation reservation) {
		requirePending(reservation, Reservation.Status.CANCELED);
		giveBack(reservation, Reservation.Status.CANCELED, EventType.RESERVATION_CANCELED, null);
	}

	/**
	 * Lets a pending reservation wait without end, as Twilio does with one whose
	 * conference is being set up ("onHold" in the texts of its errors).
	 * @throws TwilioError if it is not pending
	 */
	public void hold(Reservation reservation) {
		if (reservation.status() != Reservation.Status.PENDING) {
			throw notPending(reservation, "onHold");
		}
		reservation.timeout(null);
	}

	/**
	 * Ends the talking part of an accepted reservation. Twilio's page on reservations has
	 * this for Flex only, the tests of its own JavaScript library for everybody.
	 * @throws TwilioError if it is not accepted
	 */
	public void wrapUp(Reservation reservation) {
		if (reservation.status() != Reservation.Status.ACCEPTED) {
			throw TwilioError.badRequest("Reservation %s not in expected state [accepted] and cannot be updated to [%s]"
				.formatted(reservation.sid(), Reservation.Status.WRAPPING.value()));
		}
		this.workspace.tasks().wrapUp(reservation.task());
	}

	/**
	 * Completes a reservation, and with it its task.
	 * @throws TwilioError if it is neither accepted nor wrapping
	 */
	public void complete(Reservation reservation) {
		if (reservation.status() != Reservation.Status.ACCEPTED
				&& reservation.status() != Reservation.Status.WRAPPING) {
			throw TwilioError
				.badRequest("Reservation %s not in expected state [accepted, wrapping] and cannot be updated to [%s]"
					.formatted(reservation.sid(), Reservation.Status.COMPLETED.value()));
		}
		this.workspace.tasks().complete(reservation.task(), null);
	}

	/**
	 * Offers a task to whoever is free and fits, the longest idle first.
	 */
	void offer(Task task) {
		for (Optional<Worker> next = this.lines.next(task); next.isPresent(); next = this.lines.next(task)) {
			reserve(task, next.get());
		}
		this.events.tell();
	}

	/**
	 * Offers a worker what waits for somebody like them.
	 */
	void offer(Worker worker) {
		for (Optional<Task> next = this.lines.next(worker); next.isPresent(); next = this.lines.next(worker)) {
			reserve(next.get(), worker);
		}
		this.events.tell();
	}

	/**
	 * Moves a task's reservations on with the task.
	 */
	void follow(Task task, Reservation.Status from, Reservation.Status to, EventType type, String what) {
		for (Reservation reservation : List.copyOf(task.reservations())) {
			if (reservation.status() == from) {
				end(reservation, to, type, what);
			}
		}
	}

	void forget(Task task) {
		this.register.forget(task);
	}

	void forget(Worker worker) {
		this.register.forget(worker);
	}

	private void reserve(Task task, Worker worker) {
		if (task.reservations().size() >= MOST_OFFERS) {
			this.workspace.tasks().cancel(task, "Task TTL Exceeded or Max assignment count exceeded");
			return;
		}
		Reservation reservation = new Reservation(this.sids.next("WR"), task, worker, this.engine.now());
		this.register.add(reservation);
		task.add(reservation);
		task.status(Task.Status.RESERVED, this.engine.now());
		if (!task.place().open()) {
			this.lines.remove(task);
		}
		this.workspace.workers().hold(reservation);
		reservation
			.timeout(this.engine.after(task.workflow().settings().reservationTimeout(), () -> giveBack(reservation,
					Reservation.Status.TIMEOUT, EventType.RESERVATION_TIMEOUT, this.workspace.timeoutActivity())));
		happened(EventType.RESERVATION_CREATED, reservation, "created");
		singleTaskActivity(worker, (task.queue() != null) ? task.queue().settings().reservationActivity() : null);
	}

	private void giveBack(Reservation reservation, Reservation.Status status, EventType type,
			@Nullable Activity activity) {
		Task task = reservation.task();
		end(reservation, status, type, status.value());
		if (activity != null) {
			this.workspace.workers().change(reservation.worker(), activity);
		}
		if (task.offers() == 0) {
			task.status(Task.Status.PENDING, this.engine.now());
			this.workspace.tasks().routing().returned(task);
		}
		else {
			this.workspace.tasks().routing().offer(task);
		}
		offer(reservation.worker());
	}

	private void end(Reservation reservation, Reservation.Status status, EventType type, String what) {
		change(reservation, status);
		if (!status.occupies()) {
			this.workspace.workers().release(reservation);
		}
		happened(type, reservation, what);
	}

	private void change(Reservation reservation, Reservation.Status status) {
		this.lines.change(reservation.worker(), () -> reservation.status(status, this.engine.now()));
		reservation.timeout(null);
	}

	/** In multitasking workspaces, activities don't follow reservations. */
	private void singleTaskActivity(Worker worker, @Nullable Activity activity) {
		if (activity != null && !this.workspace.settings().multiTaskEnabled()) {
			this.workspace.workers().change(worker, activity);
		}
	}

	private void happened(EventType type, Reservation reservation, String what) {
		this.events.reservation(type, reservation, "Reservation %s %s for Task %s and Worker %s"
			.formatted(reservation.sid(), what, reservation.task().sid(), reservation.worker().friendlyName()));
	}

	private static void requirePending(Reservation reservation, Reservation.Status wanted) {
		if (reservation.status() != Reservation.Status.PENDING) {
			throw notPending(reservation, wanted.value());
		}
	}

	private static TwilioError notPending(Reservation reservation, String wanted) {
		return TwilioError.badRequest("Reservation %s not in expected state [pending] and cannot be updated to [%s]"
			.formatted(reservation.sid(), wanted));
	}

}
