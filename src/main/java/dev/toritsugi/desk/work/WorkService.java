package dev.toritsugi.desk.work;

import java.util.Optional;

import dev.toritsugi.assignment.MissedCalls;
import dev.toritsugi.assignment.UnavailableReason;
import dev.toritsugi.callcenter.operator.ContactUri;
import dev.toritsugi.desk.OwnWorkerReader;
import dev.toritsugi.desk.presence.PhoneReport;
import dev.toritsugi.desk.presence.PresenceMonitor;
import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.OperatorRequestException;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerChange;
import dev.toritsugi.twilio.resource.WorkerSession;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.update.UnavailableActivityReader;
import dev.toritsugi.twilio.update.UpdatePlan;
import dev.toritsugi.twilio.update.UpdateResult;
import dev.toritsugi.twilio.update.WorkerUpdateService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Writes the session of an operator's page into the worker's attributes at the start of
 * work, and removes it at the end of work.
 */
@Service
class WorkService {

	private static final Logger log = LoggerFactory.getLogger(WorkService.class);

	private final OwnWorkerReader reader;

	private final WorkerUpdateService updates;

	private final UnavailableActivityReader unavailable;

	private final PresenceMonitor presence;

	private final TwilioClock time;

	WorkService(OwnWorkerReader reader, WorkerUpdateService updates, UnavailableActivityReader unavailable,
			PresenceMonitor presence, TwilioClock time) {
		this.reader = reader;
		this.updates = updates;
		this.unavailable = unavailable;
		this.presence = presence;
		this.time = time;
	}

	/**
	 * Starts work. Does not change the activity. A worker whose calls ring at a phone
	 * number or a SIP phone gets no session. A repeated request writes the session with a
	 * new time, so that the latest start wins everywhere.
	 * @throws OperatorRequestException if the browser phone is not ready
	 */
	WorkResponse start(String workerName, String session, PhoneReport phone, Deadline deadline) {
		UpdateResult<WorkResponse> result = this.updates.update(() -> this.reader.read(workerName, deadline),
				(worker) -> planStart(worker, session, phone), deadline);
		return result.value().orElseThrow(() -> refused(result));
	}

	private UpdatePlan<Worker, WorkerChange, WorkResponse> planStart(Worker worker, String session, PhoneReport phone) {
		if (worker.attributes().text("contact_uri").filter(ContactUri::isClient).isEmpty()) {
			return UpdatePlan.keep(WorkResponse.of(worker, null));
		}
		PhoneCheck.require(phone);
		WorkerSession started = WorkerSession.after(worker.attributes(), session, this.time.instant());
		Attributes attributes = MissedCalls.removeFrom(started.writeTo(worker.attributes()));
		return UpdatePlan.change(WorkerChange.of(attributes), (updated) -> {
			log.info("Worker {} has started work in a page", worker.name());
			this.presence.started(worker.name(), started, phone);
			return WorkResponse.of(worker, started);
		});
	}

	/**
	 * Ends work: moves the worker to an activity without calls and removes the session,
	 * in one request. Changes nothing if the worker has another session.
	 * @param session ID of the page's session, or null if the page has none
	 * @return whether the worker was changed
	 */
	boolean end(String workerName, @Nullable String session, Deadline deadline) {
		UpdateResult<Boolean> result = this.updates.update(() -> this.reader.read(workerName, deadline),
				(worker) -> planEnd(worker, session, deadline), deadline);
		return result.value().orElseThrow(() -> refused(result));
	}

	private UpdatePlan<Worker, WorkerChange, Boolean> planEnd(Worker worker, @Nullable String session,
			Deadline deadline) {
		Optional<WorkerSession> current = WorkerSession.of(worker.attributes());
		if (session != null && current.filter((known) -> !known.session().equals(session)).isPresent()) {
			return UpdatePlan.keep(false);
		}
		Attributes attributes = UnavailableReason
			.removeFrom(MissedCalls.removeFrom(WorkerSession.removeFrom(worker.attributes())));
		String activity = this.unavailable.sid(deadline);
		if (worker.activitySid().equals(activity) && attributes.equals(worker.attributes())) {
			return UpdatePlan.keep(false);
		}
		return UpdatePlan.change(WorkerChange.moveOff(activity, attributes), (updated) -> {
			this.presence.ended(worker.name());
			log.info("Worker {} has ended work", worker.name());
			return true;
		});
	}

	private static OperatorRequestException refused(UpdateResult<?> result) {
		return (result.outcome() == UpdateResult.Outcome.ATTRIBUTES_TOO_LONG)
				? new OperatorRequestException(OperatorProblem.ATTRIBUTES_FULL,
						"The attributes of your worker have no room for this session: Twilio accepts at most 4,096 "
								+ "characters. Remove attributes that other programs have written.")
				: new OperatorRequestException(OperatorProblem.ACTIVITY_REFUSED,
						"Twilio does not change your worker at the moment. Try again.");
	}

}
