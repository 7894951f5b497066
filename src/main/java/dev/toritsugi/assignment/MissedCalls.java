package dev.toritsugi.assignment;

import java.time.Duration;

import dev.toritsugi.callcenter.RingSettings;
import dev.toritsugi.event.TaskRouterEvent;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Reservation;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.rest.BackOff;
import dev.toritsugi.twilio.rest.BackgroundScheduler;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.WorkerClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Gives a call that an operator missed to the next one, at once, and leaves the operator
 * where they are: anybody misses one. Who misses several in a row is not there; they are
 * moved to an activity without calls. How many stands in the worker's attributes, where
 * every replica finds it.
 */
@Component
class MissedCalls {

	private static final Logger log = LoggerFactory.getLogger(MissedCalls.class);

	/** Half a minute in all; the reservation has timed out by then. */
	private static final int MOST_ATTEMPTS = 8;

	private static final BackOff BACK_OFF = new BackOff(Duration.ofMillis(200));

	private final TaskClient tasks;

	private final WorkerClient workers;

	private final WorkerNotes notes;

	private final TaskScheduler background;

	private final int limit;

	private final @Nullable String unavailable;

	private final Duration operation;

	MissedCalls(TaskClient tasks, WorkerClient workers, WorkerNotes notes,
			@BackgroundScheduler TaskScheduler background, RingSettings ringing, TwilioProperties twilio) {
		this.tasks = tasks;
		this.workers = workers;
		this.notes = notes;
		this.background = background;
		this.limit = ringing.missedCalls();
		this.unavailable = twilio.unavailableActivitySid();
		this.operation = twilio.timeout().operation();
	}

	void missed(WorkerLeg leg, String how) {
		schedule(Duration.ZERO, () -> attempt(leg, how, 0));
	}

	void answered(WorkerLeg leg) {
		if (leg.missed() > 0) {
			this.notes.forgetMissed(leg.worker());
		}
	}

	@EventListener
	void on(TaskRouterEvent event) {
		Attributes attributes = event.workerAttributes();
		if (event.type().equals("reservation.accepted") && (attributes.number(WorkerAttributes.MISSED).isPresent()
				|| attributes.text(WorkerAttributes.REASON).isPresent())) {
			event.worker().ifPresent(this.notes::forgetMissed);
		}
	}

	private void attempt(WorkerLeg leg, String how, int attempts) {
		try {
			giveBack(leg, how, attempts > 0, Deadline.in(this.operation));
		}
		catch (TwilioException.Unavailable ex) {
			if (attempts + 1 < MOST_ATTEMPTS) {
				log.debug("{} is rejected later: {}", leg.reservation(), ex.getMessage());
				schedule(BACK_OFF.after(attempts), () -> attempt(leg, how, attempts + 1));
			}
			else {
				log.warn("{} is left to its time-out: {}", leg.reservation(), ex.getMessage());
			}
		}
		catch (TwilioException.NotFound ex) {
			log.debug("{} is gone: {}", leg.reservation(), ex.getMessage());
		}
		catch (TwilioException ex) {
			log.warn("{} is left to its time-out: {}", leg.reservation(), ex.getMessage());
		}
	}

	private void giveBack(WorkerLeg leg, String how, boolean again, Deadline deadline) {
		// Not what came with the offer: that may be older than the last call missed.
		Worker worker = this.workers.worker(leg.worker(), deadline);
		int missed = worker.attributes().number(WorkerAttributes.MISSED).orElse(0) + 1;
		boolean away = missed >= this.limit;
		try {
			this.tasks.reject(leg.task(), leg.reservation(), away ? unavailable(deadline) : null, deadline);
		}
		catch (TwilioException.Rejected ex) {
			if (!again || !isRejected(leg, deadline)) {
				// Heard twice, or the caller gave up, or TaskRouter was quicker.
				log.debug("{} is not pending any more: {}", leg.reservation(), ex.getMessage());
				return;
			}
		}
		log.info("{} for {}: rejected, {} by worker {}, {} in a row{}", leg.reservation(), leg.task(), how,
				worker.name(), missed, away ? "; they get no calls until they come back" : "");
		this.notes.change(leg.worker(), (attributes) -> WorkerAttributes.afterMissed(attributes, missed, away));
	}

	/** Then it was our request that arrived, and only the answer to it did not. */
	private boolean isRejected(WorkerLeg leg, Deadline deadline) {
		return this.tasks.reservations(leg.task(), deadline)
			.stream()
			.anyMatch((reservation) -> reservation.sid().equals(leg.reservation())
					&& reservation.status() == Reservation.Status.REJECTED);
	}

	/** Without a setting, the activity of those whose reservation timed out. */
	private @Nullable String unavailable(Deadline deadline) {
		return (this.unavailable != null) ? this.unavailable : this.workers.timeoutActivity(deadline);
	}

	private void schedule(Duration pause, Runnable attempt) {
		this.background.schedule(attempt, this.background.getClock().instant().plus(pause));
	}

}
