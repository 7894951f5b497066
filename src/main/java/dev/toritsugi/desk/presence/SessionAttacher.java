package dev.toritsugi.desk.presence;

import java.util.Optional;

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
	 * Attaches a page's session to its worker.
	 * @throws TwilioException if Twilio does not respond or refuses a request
	 */
	AttachResult attach(WatchedPage page) {
		Deadline deadline = Deadline.in(this.twilio.timeout().operation());
		WorkerSid sid = this.workers.workerNamed(page.workerName(), deadline).orElse(null);
		if (sid == null) {
			return new AttachResult.OtherSession();
		}
		return this.updates.update(sid, (worker) -> plan(worker, page), deadline)
			.value()
			.orElseGet(AttachResult.Unsettled::new);
	}

	private UpdatePlan<Worker, WorkerChange, AttachResult> plan(Worker worker, WatchedPage page) {
		WorkerSession known = WorkerSession.of(worker.attributes())
			.filter((each) -> each.session().equals(page.session()))
			.orElse(null);
		if (known == null) {
			return UpdatePlan.keep(new AttachResult.OtherSession());
		}
		WorkerSession current = known.since().equals(page.since()) ? known
				: WorkerSession.after(worker.attributes(), page.session(), this.time.instant());
		AttachResult attached = new AttachResult.Attached(current.since());
		Attributes attributes = current.writeTo(worker.attributes());
		String before = page.isReady() ? activityBefore(worker).orElse(null) : null;
		if (before == null) {
			return UpdatePlan.change(WorkerChange.of(attributes), attached);
		}
		return UpdatePlan.change(WorkerChange.of(before, UnavailableReason.removeFrom(attributes)), (updated) -> {
			log.info("Worker {} is back in activity {}: the page is reachable again", worker.name(), before);
			return attached;
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
