package dev.toritsugi.desk.presence;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

import dev.toritsugi.assignment.UnavailableReason;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerChange;
import dev.toritsugi.twilio.resource.WorkerSession;
import dev.toritsugi.twilio.resource.WorkerSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.WorkerClient;
import dev.toritsugi.twilio.update.UpdatePlan;
import dev.toritsugi.twilio.update.WorkerUpdateService;
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

	private final WorkerClient workers;

	private final WorkerUpdateService updates;

	private final TwilioClock time;

	private final TwilioProperties twilio;

	SessionAttacher(WorkerClient workers, WorkerUpdateService updates, TwilioClock time, TwilioProperties twilio) {
		this.workers = workers.withoutRetries();
		this.updates = updates.withoutRetries();
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
		if (sid == null) {
			return Optional.empty();
		}
		return this.updates.update(sid, (worker) -> plan(worker, session), deadline)
			.value()
			.flatMap(Function.identity());
	}

	private UpdatePlan<Worker, WorkerChange, Optional<Instant>> plan(Worker worker, PageSession session) {
		WorkerSession known = WorkerSession.of(worker.attributes())
			.filter((each) -> each.session().equals(session.id()))
			.orElse(null);
		if (known == null) {
			return UpdatePlan.keep(Optional.empty());
		}
		WorkerSession current = known.since().equals(session.since()) ? known
				: new WorkerSession(session.id(), this.time.instant());
		Attributes attributes = current.writeTo(worker.attributes());
		String before = session.isReady() ? activityBefore(worker).orElse(null) : null;
		if (before == null) {
			return UpdatePlan.change(WorkerChange.of(attributes), Optional.of(current.since()));
		}
		return UpdatePlan.change(WorkerChange.of(before, UnavailableReason.removeFrom(attributes)), (updated) -> {
			log.info("Worker {} is back in activity {}: the page is reachable again", worker.name(), before);
			return Optional.of(current.since());
		});
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
