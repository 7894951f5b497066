package dev.toritsugi.sandbox.taskrouter;

import java.util.Comparator;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Sids;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.TaskRouterEvent.ReservationEvent;
import dev.toritsugi.sandbox.taskrouter.TaskRouterEvent.WorkerEvent;
import org.jspecify.annotations.Nullable;

/**
 * Offers what waits to whoever is free, and says what may become of an offer. To be
 * called from within an engine's command.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/reservations">Twilio:
 * reservations</a>
 */
public final class Reservations {

	/** Among equals the oldest: a workspace keeps its tasks in the order of their age. */
	private static final Comparator<Task> NEXT = Comparator.comparingInt(Task::priority).reversed();

	private final Engine engine;

	private final Sids sids;

	private final Workspace workspace;

	private final Events events;

	public Reservations(Engine engine, Sids sids, Workspace workspace, Events events) {
		this.engine = engine;
		this.sids = sids;
		this.workspace = workspace;
		this.events = events;
	}

	/**
	 * Accepts a pending reservation: the task is its worker's.
	 * @throws TwilioError if it is not pending
	 */
	public void accept(Reservation reservation) {
		requirePending(reservation, Reservation.Status.ACCEPTED);
		change(reservation, Reservation.Status.ACCEPTED);
		reservation.task().status(Task.Status.ASSIGNED, this.engine.now());
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
		giveBack(reservation, Reservation.Status.REJECTED, activity);
	}

	/**
	 * Gives a worker another activity.
	 */
	public void activity(Worker worker, Activity activity) {
		if (!worker.activity().equals(activity)) {
			worker.activity(activity, this.engine.now());
			this.events.happened(new WorkerEvent(worker, activity));
		}
		offer();
	}

	/**
	 * Offers the waiting tasks, by priority and age, to the workers who are free, the
	 * longest idle first.
	 */
	void offer() {
		for (Task task : this.workspace.waiting().sorted(NEXT).toList()) {
			longestIdle().ifPresent((worker) -> reserve(task, worker));
		}
		this.events.tell();
	}

	/**
	 * Moves a task's reservations on with the task.
	 */
	void follow(Task task, Reservation.Status from, Reservation.Status to) {
		task.reservations()
			.stream()
			.filter((reservation) -> reservation.status() == from)
			.forEach((reservation) -> change(reservation, to));
	}

	private Optional<Worker> longestIdle() {
		return this.workspace.workers().stream().filter(Worker::free).min(Comparator.comparing(Worker::idleSince));
	}

	private void reserve(Task task, Worker worker) {
		Reservation reservation = new Reservation(this.sids.next("WR"), task, worker, this.engine.now());
		task.add(reservation);
		task.status(Task.Status.RESERVED, this.engine.now());
		worker.occupy(reservation);
		reservation.timeout(this.engine.after(task.workflow().reservationTimeout(),
				() -> giveBack(reservation, Reservation.Status.TIMEOUT, this.workspace.timeoutActivity())));
		this.events.happened(new ReservationEvent(reservation, Reservation.Status.PENDING));
	}

	private void giveBack(Reservation reservation, Reservation.Status status, @Nullable Activity activity) {
		change(reservation, status);
		reservation.task().status(Task.Status.PENDING, this.engine.now());
		activity(reservation.worker(), (activity != null) ? activity : reservation.worker().activity());
	}

	private void change(Reservation reservation, Reservation.Status status) {
		reservation.status(status, this.engine.now());
		this.events.happened(new ReservationEvent(reservation, status));
	}

	private static void requirePending(Reservation reservation, Reservation.Status wanted) {
		if (reservation.status() != Reservation.Status.PENDING) {
			throw TwilioError.badRequest("Reservation %s not in expected state [pending] and cannot be updated to [%s]"
				.formatted(reservation.sid(), wanted.value()));
		}
	}

}
