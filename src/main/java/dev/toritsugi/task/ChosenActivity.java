package dev.toritsugi.task;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.resource.Reservation;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.WorkerClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Gives an operator back the activity that they chose. TaskRouter moves them to the
 * post-work activity when a call ends, whatever they had chosen meanwhile; which that
 * was, its history says.
 * <p>
 * Out of a post-work activity in which they are available, only who asked for a break
 * during the call is moved, and at once. Out of one without calls, everybody is, once
 * their after-call work is over.
 */
@Component
class ChosenActivity {

	private static final Logger log = LoggerFactory.getLogger(ChosenActivity.class);

	/** Others may change the worker too: read again, and once more. */
	private static final int ROUNDS = 3;

	private final WorkerClient workers;

	private final TaskClient tasks;

	private final @Nullable String postWork;

	private final Map<String, Boolean> available = new ConcurrentHashMap<>();

	ChosenActivity(WorkerClient workers, TaskClient tasks, TwilioProperties twilio) {
		this.workers = workers;
		this.tasks = tasks;
		this.postWork = twilio.postWorkActivitySid();
	}

	/**
	 * Whether somebody in an activity gets calls, which it has for as long as it exists.
	 */
	boolean isAvailable(String activitySid, Deadline deadline) {
		Boolean known = this.available.get(activitySid);
		if (known == null) {
			known = this.workers.isAvailable(activitySid, deadline);
			this.available.put(activitySid, known);
		}
		return known;
	}

	/**
	 * Gives it back, if there is one to give back.
	 * @param dryRun whether to say only in the log what would be done
	 * @return whether there was
	 */
	boolean giveBack(WorkerSid sid, boolean dryRun, Deadline deadline) {
		for (int round = 0; this.postWork != null && round < ROUNDS; round++) {
			Worker worker = this.workers.worker(sid, deadline);
			String wanted = worker.activitySid().equals(this.postWork) ? wanted(sid, this.postWork, deadline) : null;
			if (wanted == null) {
				return false;
			}
			if (dryRun) {
				log.info("Worker {} has no after-call work left: the reconciler would put them back in {}",
						worker.name(), wanted);
				return true;
			}
			try {
				this.workers.activity(sid, wanted, worker.version(), deadline);
				log.info("Worker {} is back in {}, which they chose before the call ended", worker.name(), wanted);
				return true;
			}
			catch (TwilioException.Rejected ex) {
				log.debug("{} is read again: {}", sid, ex.getMessage());
			}
		}
		return false;
	}

	private @Nullable String wanted(WorkerSid sid, String postWork, Deadline deadline) {
		boolean takesCalls = isAvailable(postWork, deadline);
		if (!takesCalls && isBusy(sid, deadline)) {
			return null;
		}
		Optional<String> before = this.workers.activityBefore(sid, postWork, WorkerClient.Cause.END_OF_CALL, deadline);
		return before.filter((chosen) -> !takesCalls || !isAvailable(chosen, deadline)).orElse(null);
	}

	private boolean isBusy(WorkerSid worker, Deadline deadline) {
		return !this.tasks.reservations(worker, Reservation.Status.WRAPPING, deadline).isEmpty()
				|| !this.tasks.reservations(worker, Reservation.Status.ACCEPTED, deadline).isEmpty();
	}

}
