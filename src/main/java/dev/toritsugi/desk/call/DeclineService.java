package dev.toritsugi.desk.call;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.assignment.UnavailableReason;
import dev.toritsugi.desk.presence.PresenceMonitor;
import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.OperatorRequestException;
import dev.toritsugi.operator.OwnTaskReader;
import dev.toritsugi.twilio.resource.CallSid;
import dev.toritsugi.twilio.resource.Reservation;
import dev.toritsugi.twilio.resource.ReservationSid;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerChange;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.WorkerClient;
import dev.toritsugi.twilio.update.UnavailableActivityReader;
import dev.toritsugi.twilio.update.UpdatePlan;
import dev.toritsugi.twilio.update.WorkerUpdateService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Rejects the reservation of a call that an operator declines, so that TaskRouter offers
 * the call to the next operator at once. A declined call does not count as missed. If no
 * other operator of the queue is available, TaskRouter would offer the call to the same
 * operator again, so the operator is moved to an activity without calls.
 */
@Service
class DeclineService {

	private static final Logger log = LoggerFactory.getLogger(DeclineService.class);

	private final OwnTaskReader reader;

	private final TaskClient tasks;

	private final WorkerClient workers;

	private final WorkerUpdateService updates;

	private final UnavailableActivityReader unavailable;

	private final PhoneLegService legs;

	private final PresenceMonitor presence;

	private final TwilioClock time;

	DeclineService(OwnTaskReader reader, TaskClient tasks, WorkerClient workers, WorkerUpdateService updates,
			UnavailableActivityReader unavailable, PhoneLegService legs, PresenceMonitor presence, TwilioClock time) {
		this.reader = reader;
		this.tasks = tasks;
		this.workers = workers;
		this.updates = updates;
		this.unavailable = unavailable;
		this.legs = legs;
		this.presence = presence;
		this.time = time;
	}

	/**
	 * Declines a call. A repeated request changes nothing.
	 * @param workerName friendly name of the operator's worker
	 * @param leaving whether the operator's page is being closed or loaded again; the
	 * operator who has no available colleague then gets the activity back when the page
	 * returns
	 * @throws OperatorRequestException if the reservation belongs to a colleague or is no
	 * longer pending
	 */
	void decline(String workerName, TaskSid sid, ReservationSid reservationSid, boolean leaving, Deadline deadline) {
		Task task = this.reader.any(sid, deadline);
		Reservation reservation = reservation(sid, reservationSid, deadline);
		if (!reservation.workerName().equalsIgnoreCase(workerName)) {
			throw new OperatorRequestException(OperatorProblem.NOT_YOUR_TASK, sid + " rings at a colleague.");
		}
		if (reservation.status() == Reservation.Status.REJECTED) {
			return;
		}
		if (reservation.status() != Reservation.Status.PENDING) {
			throw over(reservation);
		}
		Worker worker = this.workers.worker(reservation.worker(), deadline);
		boolean alone = isAlone(worker, task, deadline);
		Optional<CallSid> leg = this.legs.ringing(task, reservation, worker, deadline);
		reject(reservation, alone ? this.unavailable.sid(deadline) : null, deadline);
		log.info("{} for {} declined by worker {}{}", reservationSid, sid, worker.name(),
				alone ? ", who gets no calls now because no other operator of the queue is available" : "");
		if (alone) {
			writeReason(worker, leaving, deadline);
			if (leaving) {
				this.presence.movedOff(worker.name());
			}
		}
		leg.ifPresent((call) -> this.legs.end(call, deadline));
	}

	private Reservation reservation(TaskSid task, ReservationSid sid, Deadline deadline) {
		return this.tasks.reservations(task, deadline)
			.stream()
			.filter((each) -> each.sid().equals(sid))
			.findFirst()
			.orElseThrow(() -> OwnTaskReader.notFound(task));
	}

	private boolean isAlone(Worker worker, Task task, Deadline deadline) {
		Task.Queue queue = task.queue();
		return queue == null || this.workers.availableWorkersOf(queue.sid(), deadline)
			.stream()
			.allMatch((each) -> each.sid().equals(worker.sid()));
	}

	private void reject(Reservation reservation, @Nullable String activity, Deadline deadline) {
		try {
			this.tasks.reject(reservation.taskSid(), reservation.sid(), activity, deadline);
		}
		catch (TwilioException.Rejected ex) {
			Reservation now = reservation(reservation.taskSid(), reservation.sid(), deadline);
			if (now.status() != Reservation.Status.REJECTED) {
				throw over(now);
			}
		}
	}

	/**
	 * Writes why the operator gets no calls. If the attributes cannot be written, the
	 * operator has the activity without a reason.
	 */
	private void writeReason(Worker declining, boolean leaving, Deadline deadline) {
		UnavailableReason reason = leaving
				? new UnavailableReason(UnavailableReason.Code.PAGE_UNREACHABLE, this.time.instant(), null,
						declining.activitySid())
				: UnavailableReason.of(UnavailableReason.Code.DECLINED_ALONE, this.time.instant());
		this.updates.update(declining.sid(),
				(worker) -> UpdatePlan.change(WorkerChange.of(reason.writeTo(worker.attributes())), true), deadline);
	}

	private static OperatorRequestException over(Reservation reservation) {
		String state = reservation.status().name().toLowerCase(Locale.ROOT);
		return new OperatorRequestException(OperatorProblem.RESERVATION_OVER,
				reservation.sid() + " is " + state + ", so it can't be declined.", Map.of("state", state));
	}

}
