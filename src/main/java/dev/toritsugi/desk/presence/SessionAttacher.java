package dev.toritsugi.desk.presence;

import java.time.Instant;
import java.util.Optional;

import dev.toritsugi.assignment.UnavailableReason;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerSession;
import dev.toritsugi.twilio.resource.WorkerSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.WorkerClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Records in a worker's attributes that the operator's page has connected to this
 * replica, so that the replica to which the page was connected before takes no action.
 * Gives the worker the earlier activity back if the page was unreachable for less than
 * two minutes.
 */
@Component
class SessionAttacher {

	private static final Logger log = LoggerFactory.getLogger(SessionAttacher.class);

	/** Maximum number of attempts, before each of which the worker is read again. */
	private static final int ATTEMPTS = 3;

	private final WorkerClient workers;

	private final TwilioClock time;

	private final TwilioProperties twilio;

	SessionAttacher(WorkerClient workers, TwilioClock time, TwilioProperties twilio) {
		this.workers = workers.withoutRetries();
		this.time = time;
		this.twilio = twilio;
	}

	/**
	 * Attaches a session to its worker.
	 * @return the time that the worker's attributes contain, or empty if they contain
	 * another session or none
	 * @throws TwilioException.Unavailable if Twilio does not respond
	 */
	Optional<Instant> attach(PageSession session) {
		Deadline deadline = Deadline.in(this.twilio.timeout().operation());
		WorkerSid sid = this.workers.workerNamed(session.workerName(), deadline).orElse(null);
		for (int attempt = 0; sid != null && attempt < ATTEMPTS; attempt++) {
			Worker worker = this.workers.worker(sid, deadline);
			WorkerSession known = WorkerSession.of(worker.attributes())
				.filter((each) -> each.session().equals(session.id()))
				.orElse(null);
			if (known == null) {
				return Optional.empty();
			}
			WorkerSession current = known.since().equals(session.since()) ? known
					: new WorkerSession(session.id(), this.time.instant());
			try {
				write(worker, current, session.isReady(), deadline);
				return Optional.of(current.since());
			}
			catch (TwilioException.Rejected ex) {
				log.debug("{} is read again: {}", sid, ex.getMessage());
			}
		}
		return Optional.empty();
	}

	private void write(Worker worker, WorkerSession session, boolean ready, Deadline deadline) {
		Attributes attributes = session.writeTo(worker.attributes());
		String before = ready ? activityBefore(worker).orElse(null) : null;
		if (before != null) {
			this.workers.update(worker.sid(), before, UnavailableReason.removeFrom(attributes), worker.version(),
					deadline);
			log.info("Worker {} is back in activity {}: the page is reachable again", worker.name(), before);
		}
		else if (!attributes.equals(worker.attributes())) {
			this.workers.attributes(worker.sid(), attributes, worker.version(), deadline);
		}
	}

	/**
	 * Returns the activity that the worker gets back, or empty if the worker was not
	 * moved off because of the page, or too long ago.
	 */
	private Optional<String> activityBefore(Worker worker) {
		return UnavailableReason.of(worker.attributes())
			.filter((reason) -> !worker.available() && reason.explains(worker)
					&& reason.returnUntil().filter(this.time.instant()::isBefore).isPresent())
			.map(UnavailableReason::activityBefore);
	}

}
