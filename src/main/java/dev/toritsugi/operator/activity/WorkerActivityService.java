package dev.toritsugi.operator.activity;

import java.util.List;

import dev.toritsugi.operator.activity.ActivityResult.Outcome;
import dev.toritsugi.twilio.resource.Activity;
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

	private final WorkerClient workers;

	public WorkerActivityService(WorkerClient workers) {
		this.workers = workers;
	}

	/**
	 * Changes the activity of a worker. A repeated request changes nothing.
	 * @param workerName friendly name of the worker
	 * @param activity name of the activity, ignoring case, or its SID
	 * @throws TwilioException.Unavailable if Twilio does not respond by the deadline; the
	 * activity may have been changed nevertheless
	 */
	public ActivityResult change(String workerName, String activity, Deadline deadline) {
		WorkerSid worker = this.workers.workerNamed(workerName, deadline).orElse(null);
		if (worker == null) {
			return new ActivityResult(Outcome.WORKER_NOT_FOUND, null, List.of());
		}
		List<Activity> choices = this.workers.activities(deadline);
		Activity chosen = choices.stream()
			.filter((choice) -> choice.name().equalsIgnoreCase(activity.strip()) || choice.sid().equals(activity))
			.findFirst()
			.orElse(null);
		if (chosen == null) {
			return new ActivityResult(Outcome.ACTIVITY_NOT_FOUND, null, choices);
		}
		try {
			this.workers.activity(worker, chosen, deadline);
			log.info("Worker {} is in activity {} now, as requested", workerName, chosen.name());
			return new ActivityResult(Outcome.CHANGED, chosen, choices);
		}
		catch (TwilioException.NotFound ex) {
			return new ActivityResult(Outcome.WORKER_NOT_FOUND, null, choices);
		}
		catch (TwilioException.Rejected ex) {
			log.warn("Worker {} is not moved to activity {}: {}", workerName, chosen.name(), ex.getMessage());
			return new ActivityResult(Outcome.REFUSED, chosen, choices);
		}
	}

}
