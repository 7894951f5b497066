package dev.toritsugi.voicemail;

import java.time.Duration;
import java.time.Instant;

import dev.toritsugi.assignment.UnavailableReason;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.resource.Reservation;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.resource.VoicemailTask;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerChange;
import dev.toritsugi.twilio.resource.WorkerSession;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.rest.WorkerClient;
import dev.toritsugi.twilio.update.UnavailableActivityReader;
import dev.toritsugi.twilio.update.UpdatePlan;
import dev.toritsugi.twilio.update.WorkerUpdateService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Returns accepted messages to the queue if the operator has ended work, if the
 * operator's page is closed or unreachable, or if the operator does not listen to the
 * message. In the last case, the operator is first moved to an unavailable activity,
 * because TaskRouter would offer the same message again, and calls would ring in vain.
 */
@Component
class ForgottenMessageReturner {

	private static final Logger log = LoggerFactory.getLogger(ForgottenMessageReturner.class);

	/** Time within which an operator begins to listen. */
	static final Duration UNPLAYED = Duration.ofMinutes(3);

	/** Time since the last playback within which an operator ends work on a message. */
	static final Duration PLAYED = Duration.ofMinutes(30);

	private final TaskClient tasks;

	private final WorkerClient workers;

	private final WorkerUpdateService updates;

	private final UnavailableActivityReader unavailable;

	private final MessageReturnService returns;

	private final TwilioClock time;

	ForgottenMessageReturner(TaskClient tasks, WorkerClient workers, WorkerUpdateService updates,
			MessageReturnService returns, TwilioClock time, TwilioProperties twilio) {
		this.tasks = tasks;
		this.workers = workers;
		this.updates = updates;
		this.unavailable = new UnavailableActivityReader(workers, twilio);
		this.returns = returns;
		this.time = time;
	}

	/**
	 * Returns a message to the queue if its operator does not work on it. Sends two
	 * requests to determine this.
	 * @param message message that an operator has accepted
	 * @param dryRun whether to log what would be done and do nothing
	 */
	void check(OpenMessage message, boolean dryRun, Deadline deadline) {
		TaskSid sid = message.task().sid();
		if (message.isReturning()) {
			giveBack(sid, "an earlier return was interrupted", dryRun, deadline);
			return;
		}
		Reservation held = this.tasks.reservations(sid, deadline)
			.stream()
			.filter((reservation) -> reservation.taken() && reservation.status() != Reservation.Status.COMPLETED)
			.findFirst()
			.orElse(null);
		if (held == null) {
			return;
		}
		Worker worker = this.workers.worker(held.worker(), deadline);
		if (isPageGone(worker)) {
			giveBack(sid, "the page of worker " + worker.name() + " is gone", dryRun, deadline);
			return;
		}
		Instant played = message.task().attributes().moment(VoicemailTask.PLAYED).orElse(null);
		if (isPast((played != null) ? played.plus(PLAYED) : held.updated().plus(UNPLAYED))) {
			if (played == null && worker.available() && !dryRun) {
				moveOff(worker, deadline);
			}
			giveBack(sid, "worker " + worker.name() + ((played != null) ? " is not done with it" : " does not listen"),
					dryRun, deadline);
		}
	}

	private void giveBack(TaskSid sid, String why, boolean dryRun, Deadline deadline) {
		if (dryRun) {
			log.info("{} is an open message: the reconciler would return it to the queue, {}", sid, why);
		}
		else {
			this.returns.giveBack(sid, why, deadline);
		}
	}

	private boolean isPast(Instant moment) {
		return !moment.isAfter(this.time.instant());
	}

	private static boolean isPageGone(Worker worker) {
		return WorkerSession.of(worker.attributes()).isEmpty() || (!worker.available() && UnavailableReason
			.of(worker.attributes())
			.filter((reason) -> reason.code() == UnavailableReason.Code.PAGE_UNREACHABLE && reason.explains(worker))
			.isPresent());
	}

	private void moveOff(Worker idle, Deadline deadline) {
		UnavailableReason reason = UnavailableReason.of(UnavailableReason.Code.MESSAGE_UNPLAYED, this.time.instant());
		String activity = this.unavailable.sid(deadline);
		this.updates.update(idle.sid(),
				(worker) -> worker.available()
						? UpdatePlan.change(WorkerChange.moveOff(activity, reason.writeTo(worker.attributes())), true)
						: UpdatePlan.keep(false),
				deadline);
		log.info("Worker {} gets no calls until they come back: they do not listen to a message", idle.name());
	}

}
