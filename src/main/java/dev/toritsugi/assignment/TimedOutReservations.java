package dev.toritsugi.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.callcenter.RingSettings;
import dev.toritsugi.event.TaskRouterEvent;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerSid;
import dev.toritsugi.twilio.rest.BackgroundScheduler;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.WorkerClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Service;

/**
 * Puts operators back whom TaskRouter moved to the workspace's timeout activity because a
 * reservation timed out. A phone rings for less than that, so mostly it never rang: no
 * server answered, and an outage would leave one operator after another without calls
 * until each of them notices. It counts as a call missed, like any other.
 */
@Service
public class TimedOutReservations {

	private static final Logger log = LoggerFactory.getLogger(TimedOutReservations.class);

	/** Who was moved before that may have gone home. */
	private static final Duration RECENT = Duration.ofHours(1);

	private final WorkerClient workers;

	private final TaskScheduler background;

	private final AssignmentMetrics metrics;

	private final TwilioClock time;

	private final int limit;

	private final Duration operation;

	/** Since when those who were looked at are where they are. */
	private final Map<WorkerSid, Instant> seen = new HashMap<>();

	TimedOutReservations(WorkerClient workers, @BackgroundScheduler TaskScheduler background, AssignmentMetrics metrics,
			TwilioClock time, RingSettings ringing, TwilioProperties twilio) {
		this.workers = workers;
		this.background = background;
		this.metrics = metrics;
		this.time = time;
		this.limit = ringing.missedCalls();
		this.operation = twilio.timeout().operation();
	}

	@EventListener
	void on(TaskRouterEvent event) {
		if (event.type().equals("reservation.timeout")) {
			this.metrics.missed("timeout");
			event.worker().ifPresent((worker) -> this.background.schedule(() -> {
				Deadline deadline = Deadline.in(this.operation);
				try {
					putBack(worker, this.workers.timeoutActivity(deadline), false, deadline);
				}
				catch (TwilioException ex) {
					log.warn("The activity of worker {} is left to the reconciler: {}", worker, ex.getMessage());
				}
			}, this.background.getClock().instant()));
		}
	}

	/**
	 * Looks at all who are in the timeout activity, each of them once: no event tells of
	 * an outage of those who would hear it.
	 * @param dryRun whether to say only in the log what would be done
	 * @return how many were put back, or would have been
	 * @throws TwilioException if Twilio does not answer; who was not looked at is looked
	 * at the next time
	 */
	public int putBackAll(boolean dryRun) {
		Deadline deadline = Deadline.in(this.operation);
		String timeoutActivity = this.workers.timeoutActivity(deadline);
		Instant recent = this.time.instant().minus(RECENT);
		int putBack = 0;
		Set<WorkerSid> there = new HashSet<>();
		for (Worker worker : this.workers.workersIn(timeoutActivity, deadline)) {
			there.add(worker.sid());
			if (worker.activitySince().isAfter(recent) && !worker.activitySince().equals(this.seen.get(worker.sid()))) {
				putBack += putBack(worker.sid(), timeoutActivity, dryRun, Deadline.in(this.operation)) ? 1 : 0;
				this.seen.put(worker.sid(), worker.activitySince());
			}
		}
		this.seen.keySet().retainAll(there);
		return putBack;
	}

	private boolean putBack(WorkerSid sid, String timeoutActivity, boolean dryRun, Deadline deadline) {
		Worker worker = this.workers.worker(sid, deadline);
		Attributes attributes = worker.attributes();
		if (!worker.activitySid().equals(timeoutActivity) || attributes.text(WorkerAttributes.REASON).isPresent()) {
			return false;
		}
		String before = this.workers
			.activityBefore(sid, timeoutActivity, WorkerClient.Cause.RESERVATION_TIMEOUT, deadline)
			.orElse(null);
		if (before == null) {
			return false;
		}
		int missed = attributes.number(WorkerAttributes.MISSED).orElse(0) + 1;
		boolean away = missed >= this.limit;
		if (dryRun) {
			log.info("Worker {} is in the timeout activity since a reservation timed out: {}", worker.name(),
					away ? "the reconciler would leave them there" : "the reconciler would put them back in " + before);
			return !away;
		}
		try {
			this.workers.update(sid, away ? timeoutActivity : before,
					WorkerAttributes.afterMissed(attributes, missed, away), worker.version(), deadline);
		}
		catch (TwilioException.Rejected ex) {
			log.debug("{} has changed meanwhile: {}", sid, ex.getMessage());
			return false;
		}
		log.info("A reservation of worker {} timed out, {} missed in a row; {}", worker.name(), missed,
				away ? "they get no calls until they come back" : "they are back in " + before);
		return !away;
	}

}
