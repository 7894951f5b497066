package dev.toritsugi.operator.activity;

import java.util.List;

import dev.toritsugi.operator.activity.ActivityResult.Outcome;
import dev.toritsugi.twilio.resource.Activity;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.WorkerClient;
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

	/** Maximum number of attempts, before each of which the worker is read. */
	private static final int ATTEMPTS = 2;

	private final WorkerClient workers;

	public WorkerActivityService(WorkerClient workers) {
		this.workers = workers;
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
		for (int attempt = 1;; attempt++) {
			Worker worker = this.workers.worker(sid, deadline);
			if (chosen.available() && !request.mayBeAvailable().test(worker)) {
				return Outcome.PHONE_NOT_READY;
			}
			try {
				this.workers.activity(worker, chosen, request.attributes().apply(worker.attributes()), deadline);
				log.info("Worker {} is in activity {} now, as requested", request.worker(), chosen.name());
				return Outcome.CHANGED;
			}
			catch (TwilioException.Rejected ex) {
				if (attempt == ATTEMPTS) {
					log.warn("Worker {} is not moved to activity {}: {}", request.worker(), chosen.name(),
							ex.getMessage());
					return Outcome.REFUSED;
				}
			}
		}
	}

}
