package dev.toritsugi.assignment;

import java.time.Duration;
import java.time.Instant;

import dev.toritsugi.callcenter.RingSettings;
import dev.toritsugi.callcenter.operator.ContactUri;
import dev.toritsugi.event.TaskRouterEvent;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.background.BackgroundRetry;
import dev.toritsugi.twilio.background.BackgroundScheduler;
import dev.toritsugi.twilio.background.RetryPauses;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Reservation;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerSession;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.WorkerClient;
import dev.toritsugi.twilio.update.UnavailableActivityReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Handles a call that an operator has missed. Rejects the reservation, so that TaskRouter
 * offers the call to the next operator at once. Counts missed calls in the worker's
 * attributes, which every replica can read. Moves an operator who has missed several
 * calls in a row to an activity without calls.
 * <p>
 * A background run sends at most four requests, each once. The run reads the worker,
 * reads the timeout activity, rejects the reservation and, if Twilio refuses the
 * rejection, reads the task's reservations. If a request fails, the run ends and is
 * repeated later, up to seven times within half a minute. There are no further
 * repetitions, because the reservation has timed out by then.
 */
@Component
class MissedCallHandler {

	private static final Logger log = LoggerFactory.getLogger(MissedCallHandler.class);

	/** Call status of a leg that the operator has declined. */
	private static final String BUSY = "busy";

	/**
	 * A leg that fails sooner has not rung, because the browser phone is not registered.
	 */
	private static final Duration SHORTEST_RING = Duration.ofSeconds(2);

	private static final int RUNS = 8;

	private static final RetryPauses PAUSES = new RetryPauses(Duration.ofMillis(200));

	private final TaskClient tasks;

	private final WorkerClient workers;

	private final WorkerAttributeUpdater attributes;

	private final BackgroundRetry background;

	private final WorkerPresence presence;

	private final TwilioClock time;

	private final int limit;

	private final UnavailableActivityReader unavailable;

	private final Duration operation;

	MissedCallHandler(TaskClient tasks, WorkerClient workers, WorkerAttributeUpdater attributes,
			@BackgroundScheduler TaskScheduler background, WorkerPresence presence, TwilioClock time,
			RingSettings ringing, TwilioProperties twilio) {
		this.tasks = tasks.withoutRetries();
		this.workers = workers.withoutRetries();
		this.attributes = attributes;
		this.background = new BackgroundRetry(background, PAUSES, RUNS);
		this.presence = presence;
		this.time = time;
		this.limit = ringing.missedCalls();
		this.unavailable = new UnavailableActivityReader(this.workers, twilio);
		this.operation = twilio.timeout().operation();
	}

	/**
	 * Rejects the reservation for a leg that the operator did not answer, and counts the
	 * missed call.
	 * @param how the leg's final call status, for instance {@code no-answer}
	 */
	void missed(WorkerLeg leg, String how) {
		boolean unreachable = leg.offered() != null && !how.equals(BUSY)
				&& Duration.between(leg.offered(), this.time.instant()).compareTo(SHORTEST_RING) < 0;
		this.background.start(
				(earlierRuns) -> reject(leg, how, unreachable, earlierRuns > 0, Deadline.in(this.operation)),
				(ex) -> givenUp(leg, ex));
	}

	/**
	 * Removes the worker's count of missed calls, because the operator has answered the
	 * leg.
	 */
	void answered(WorkerLeg leg) {
		if (leg.missed() > 0) {
			this.attributes.forgetMissed(leg.worker());
		}
	}

	@EventListener
	void on(TaskRouterEvent event) {
		Attributes worker = event.workerAttributes();
		if (event.type().equals("reservation.accepted") && (worker.number(UnavailabilityAttributes.MISSED).isPresent()
				|| !MissedCalls.of(worker).times().isEmpty() || UnavailableReason.of(worker).isPresent())) {
			event.worker()
				.ifPresent((sid) -> this.attributes.updateWorker(sid, (current) -> afterAnswer(current, event.at())));
		}
	}

	/** A late event does not remove the reason for a later move. */
	private static Attributes afterAnswer(Worker worker, Instant answered) {
		boolean movedLater = worker.activitySince().isAfter(answered)
				&& UnavailabilityAttributes.explainActivity(worker);
		return movedLater ? worker.attributes() : UnavailabilityAttributes.afterAnswer(worker.attributes());
	}

	/**
	 * Rejects the reservation.
	 * @param unreachable whether the leg failed so soon that the phone cannot have rung;
	 * the page of an operator with a browser phone is then gone
	 */
	private void reject(WorkerLeg leg, String how, boolean unreachable, boolean again, Deadline deadline) {
		// The worker is read, because the count in the assignment callback may lack the
		// last missed call.
		Worker worker = this.workers.worker(leg.worker(), deadline);
		int missed = MissedCalls.of(worker.attributes()).inARow() + 1;
		boolean pageGone = isPageGone(worker, leg, unreachable);
		boolean away = pageGone || missed >= this.limit;
		try {
			this.tasks.reject(leg.task(), leg.reservation(), away ? this.unavailable.sid(deadline) : null, deadline);
		}
		catch (TwilioException.Rejected ex) {
			if (!again || isCounted(worker, leg) || !isRejected(leg, deadline)) {
				// Twilio sent the callback twice, the caller hung up, or the reservation
				// timed out.
				log.debug("{} is not pending any more: {}", leg.reservation(), ex.getMessage());
				return;
			}
		}
		if (pageGone) {
			log.info("{} for {} rejected ({} by worker {}): the worker's page is unreachable, and the worker gets no "
					+ "calls until it is back", leg.reservation(), leg.task(), how, worker.name());
			UnavailableReason reason = new UnavailableReason(UnavailableReason.Code.PAGE_UNREACHABLE,
					this.time.instant(), null, worker.activitySid());
			this.attributes.update(leg.worker(), reason::writeTo);
			this.presence.movedOff(worker.name());
			return;
		}
		log.info("{} for {} rejected ({} by worker {}, {} in a row{})", leg.reservation(), leg.task(), how,
				worker.name(), missed, away ? "; the worker gets no calls until they come back" : "");
		Instant now = this.time.instant();
		this.attributes.update(leg.worker(), (attributes) -> away ? UnavailabilityAttributes.afterMove(attributes, now)
				: UnavailabilityAttributes.afterMissed(attributes, missed, now));
	}

	/**
	 * Whether an operator with a browser phone has missed the call because the page is
	 * gone. The operator is then moved away at once, before TaskRouter can offer the
	 * caller again, and the call does not count as missed. A page that is connected to
	 * another replica is watched there.
	 */
	private boolean isPageGone(Worker worker, WorkerLeg leg, boolean unreachable) {
		return WorkerSession.of(worker.attributes()).isPresent()
				&& worker.attributes().text("contact_uri").filter(ContactUri::isClient).isPresent()
				&& (unreachable || (leg.offered() != null && this.presence.hasMissed(worker, leg.offered())));
	}

	/**
	 * Whether the missed call of a leg is already in the worker's attributes. If Twilio
	 * sends a status callback twice, another run or another replica may have rejected the
	 * reservation and counted the missed call.
	 */
	private static boolean isCounted(Worker worker, WorkerLeg leg) {
		return MissedCalls.of(worker.attributes()).inARow() != leg.missed()
				|| UnavailabilityAttributes.explainActivity(worker);
	}

	/**
	 * Whether the reservation has already been rejected by an earlier run whose response
	 * was lost.
	 */
	private boolean isRejected(WorkerLeg leg, Deadline deadline) {
		return this.tasks.reservations(leg.task(), deadline)
			.stream()
			.anyMatch((reservation) -> reservation.sid().equals(leg.reservation())
					&& reservation.status() == Reservation.Status.REJECTED);
	}

	private static void givenUp(WorkerLeg leg, TwilioException ex) {
		if (ex instanceof TwilioException.NotFound) {
			log.debug("{} does not exist any more: {}", leg.reservation(), ex.getMessage());
		}
		else {
			log.warn("{} is left to its time-out: {}", leg.reservation(), ex.getMessage());
		}
	}

}
