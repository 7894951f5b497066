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
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerSession;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.WorkerClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Writes the session of an operator's page into the worker's attributes at the start of
 * work, and removes it at the end of work. Each request contains the version of the
 * worker that was read. If the version has changed, the worker is read again.
 */
@Service
class WorkService {

	private static final Logger log = LoggerFactory.getLogger(WorkService.class);

	/** Maximum number of attempts, before each of which the worker is read. */
	private static final int ATTEMPTS = 3;

	private final OwnWorkerReader reader;

	private final WorkerClient workers;

	private final PresenceMonitor presence;

	private final TwilioClock time;

	private final @Nullable String unavailable;

	WorkService(OwnWorkerReader reader, WorkerClient workers, PresenceMonitor presence, TwilioClock time,
			TwilioProperties twilio) {
		this.reader = reader;
		this.workers = workers;
		this.presence = presence;
		this.time = time;
		this.unavailable = twilio.unavailableActivitySid();
	}

	/**
	 * Starts work. Does not change the activity. A worker whose calls ring at a phone
	 * number or a SIP phone gets no session. A repeated request changes nothing.
	 * @throws OperatorRequestException if the browser phone is not ready
	 */
	WorkResponse start(String workerName, String session, PhoneReport phone, Deadline deadline) {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			Worker worker = this.reader.read(workerName, deadline);
			if (worker.attributes().text("contact_uri").filter(ContactUri::isClient).isEmpty()) {
				return WorkResponse.of(worker, null);
			}
			PhoneCheck.require(phone);
			WorkerSession started = WorkerSession.of(worker.attributes())
				.filter((known) -> known.session().equals(session))
				.orElseGet(() -> new WorkerSession(session, this.time.instant()));
			if (isWritten(worker, MissedCalls.removeFrom(started.writeTo(worker.attributes())), deadline)) {
				this.presence.started(worker.name(), started, phone);
				return WorkResponse.of(worker, started);
			}
		}
		throw refused();
	}

	/**
	 * Ends work: moves the worker to an activity without calls and removes the session,
	 * in one request. Changes nothing if the worker has another session.
	 * @param session ID of the page's session, or null if the page has none
	 * @return whether the worker was changed
	 */
	boolean end(String workerName, @Nullable String session, Deadline deadline) {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			Worker worker = this.reader.read(workerName, deadline);
			Optional<WorkerSession> current = WorkerSession.of(worker.attributes());
			if (session != null && current.filter((known) -> !known.session().equals(session)).isPresent()) {
				return false;
			}
			Attributes attributes = UnavailableReason
				.removeFrom(MissedCalls.removeFrom(WorkerSession.removeFrom(worker.attributes())));
			String activity = (this.unavailable != null) ? this.unavailable : this.workers.timeoutActivity(deadline);
			if (worker.activitySid().equals(activity) && attributes.equals(worker.attributes())) {
				return false;
			}
			try {
				this.workers.moveOff(worker.sid(), activity, attributes, worker.version(), deadline);
				this.presence.ended(worker.name());
				log.info("Worker {} has ended work", worker.name());
				return true;
			}
			catch (TwilioException.Rejected ex) {
				log.debug("{} is read again: {}", worker.sid(), ex.getMessage());
			}
		}
		throw refused();
	}

	private boolean isWritten(Worker worker, Attributes attributes, Deadline deadline) {
		if (attributes.equals(worker.attributes())) {
			return true;
		}
		try {
			this.workers.attributes(worker.sid(), attributes, worker.version(), deadline);
			log.info("Worker {} has started work in a page", worker.name());
			return true;
		}
		catch (TwilioException.Rejected ex) {
			log.debug("{} is read again: {}", worker.sid(), ex.getMessage());
			return false;
		}
	}

	private static OperatorRequestException refused() {
		return new OperatorRequestException(OperatorProblem.ACTIVITY_REFUSED,
				"Twilio does not change your worker at the moment. Try again.");
	}

}
