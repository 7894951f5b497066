package dev.toritsugi.operator.activity;

import java.util.List;

import dev.toritsugi.operator.activity.ActivityResult.Outcome;
import dev.toritsugi.twilio.resource.Activity;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerChange;
import dev.toritsugi.twilio.resource.WorkerSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.WorkerClient;
import dev.toritsugi.twilio.update.UpdatePlan;
import dev.toritsugi.twilio.update.WorkerUpdateService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Changes the activity of a worker. If the new activity is an unavailable one and a call
 * is ringing at the worker, TaskRouter offers the call to the next worker at once.
 */
@Service
public class WorkerActivityService {

	private static final Logger log = LoggerFactory.getLogger(WorkerActivityService.class);

	private final WorkerClient workers;

	private final WorkerUpdateService updates;

	public WorkerActivityService(WorkerClient workers, WorkerUpdateService updates) {
		this.workers = workers;
		this.updates = updates;
	}

	/**
	 * Changes the activity of a worker. A repeated request changes nothing.
	 * @throws TwilioException.Unavailable if Twilio does not respond by the deadline; the
	 * activity may have been changed nevertheless
	 */
	public ActivityResult change(ActivityRequest request, Deadline deadline) {
		WorkerSid sid = this.workers.workerNamed(request.worker(), deadline).orElse(null);
		if (sid == null) {
			return new ActivityResult(Outcome.WORKER_NOT_FOUND, null, List.of());
		}
		List<Activity> choices = this.workers.activities(deadline);
		Activity chosen = choices.stream()
			.filter((choice) -> choice.name().equalsIgnoreCase(request.activity().strip())
					|| choice.sid().equals(request.activity()))
			.findFirst()
			.orElse(null);
		if (chosen == null) {
			return new ActivityResult(Outcome.ACTIVITY_NOT_FOUND, null, choices);
		}
		try {
			return new ActivityResult(change(sid, request, chosen, deadline), chosen, choices);
		}
		catch (TwilioException.NotFound ex) {
			return new ActivityResult(Outcome.WORKER_NOT_FOUND, null, choices);
		}
	}

	/**
	 * Changes the activity in the version of the worker that was read, so that a page
	 * that starts work meanwhile is not overlooked.
	 */
	private Outcome change(WorkerSid sid, ActivityRequest request, Activity chosen, Deadline deadline) {
		return this.updates.update(sid, (worker) -> plan(worker, request, chosen), deadline).value().orElseGet(() -> {
			log.warn("Worker {} is not moved to activity {}: the worker has changed again and again", request.worker(),
					chosen.name());
			return Outcome.REFUSED;
		});
	}

	private static UpdatePlan<Worker, WorkerChange, Outcome> plan(Worker worker, ActivityRequest request,
			Activity chosen) {
		if (chosen.available() && !request.mayBeAvailable().test(worker)) {
			return UpdatePlan.keep(Outcome.PHONE_NOT_READY);
		}
		Attributes attributes = request.attributes().apply(worker.attributes());
		WorkerChange change = chosen.available() ? WorkerChange.of(chosen.sid(), attributes)
				: WorkerChange.moveOff(chosen.sid(), attributes);
		return UpdatePlan.change(change, (updated) -> {
			log.info("Worker {} is in activity {} now, as requested", request.worker(), chosen.name());
			return Outcome.CHANGED;
		});
	}

}
