package dev.toritsugi.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import dev.toritsugi.callcenter.RingSettings;
import dev.toritsugi.event.TaskRouterEvent;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.background.BackgroundScheduler;
import dev.toritsugi.twilio.background.FairBatchRunner;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerChange;
import dev.toritsugi.twilio.resource.WorkerSession;
import dev.toritsugi.twilio.resource.WorkerSid;
import dev.toritsugi.twilio.rest.ActivityHistoryClient;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.WorkerClient;
import dev.toritsugi.twilio.update.UpdatePlan;
import dev.toritsugi.twilio.update.WorkerUpdateService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Service;

/**
 * Restores the activity of operators whom TaskRouter has moved to the workspace's timeout
 * activity, because a reservation timed out. An operator's phone stops ringing before the
 * reservation times out. A reservation that times out therefore usually means that the
 * phone never rang, because no server responded to the assignment callback. During an
 * outage of the server, TaskRouter moves one operator after another to the timeout
 * activity, in which they are offered no calls. A reservation that times out counts as a
 * missed call.
 * <p>
 * If {@link WorkerAttributeUpdater} has failed to write why this server moved a worker
 * away after missed calls, {@link #restoreAll} writes the reason.
 */
@Service
public class TimeoutActivityRestorer {

	private static final Logger log = LoggerFactory.getLogger(TimeoutActivityRestorer.class);

	/**
	 * Maximum age of an activity change that is reversed. After more than an hour, the
	 * operator may have stopped working.
	 */
	private static final Duration RECENT = Duration.ofHours(1);

	/** Time limit of one invocation of {@link #restoreAll}. */
	private static final Duration ROUND = Duration.ofSeconds(25);

	private static final int CONCURRENCY = 4;

	private final FairBatchRunner<Worker> batches = new FairBatchRunner<>("restoring of the activity", CONCURRENCY,
			(worker) -> worker.sid().value());

	private final WorkerClient workers;

	private final WorkerUpdateService updates;

	private final ActivityHistoryClient history;

	private final TaskScheduler background;

	private final AssignmentMetrics metrics;

	private final WorkerPresence presence;

	private final TwilioClock time;

	private final int limit;

	private final @Nullable String unavailable;

	private final Duration operation;

	/**
	 * For each worker that {@link #restoreAll} has handled, the time when TaskRouter
	 * moved the worker.
	 */
	private final Map<WorkerSid, Instant> seen = new ConcurrentHashMap<>();

	TimeoutActivityRestorer(WorkerClient workers, WorkerUpdateService updates, ActivityHistoryClient history,
			@BackgroundScheduler TaskScheduler background, AssignmentMetrics metrics, WorkerPresence presence,
			TwilioClock time, RingSettings ringing, TwilioProperties twilio) {
		this.workers = workers;
		this.updates = updates;
		this.history = history;
		this.background = background;
		this.metrics = metrics;
		this.presence = presence;
		this.time = time;
		this.limit = ringing.missedCalls();
		this.unavailable = twilio.unavailableActivitySid();
		this.operation = twilio.timeout().operation();
	}

	@EventListener
	void on(TaskRouterEvent event) {
		if (event.type().equals("reservation.timeout")) {
			this.metrics.missed("timeout");
			event.worker().ifPresent((worker) -> this.background.schedule(() -> {
				Deadline deadline = Deadline.in(this.operation);
				try {
					restore(worker, this.workers.timeoutActivity(deadline), false, deadline);
				}
				catch (TwilioException ex) {
					log.warn("The activity of worker {} is left to the reconciler: {}", worker, ex.getMessage());
				}
			}, this.background.getClock().instant()));
		}
	}

	/**
	 * Restores the activity of every operator whom TaskRouter has moved to the timeout
	 * activity within the last hour. TaskRouter's event callback does not suffice,
	 * because its events are lost during an outage of this server. Each move to the
	 * timeout activity is handled only once. A failure for one operator does not affect
	 * the other operators.
	 * @param dryRun whether to log what would be changed and change nothing
	 * @return number of activities that were restored or, in a dry run, would have been
	 * restored
	 * @throws TwilioException if the operators can't be read, or Twilio seems to be down;
	 * the next invocation handles the remaining operators
	 */
	public int restoreAll(boolean dryRun) {
		Instant recent = this.time.instant().minus(RECENT);
		AtomicInteger restored = new AtomicInteger();
		List<Worker> candidates = candidates(Deadline.in(this.operation));
		this.seen.keySet().retainAll(candidates.stream().map(Worker::sid).toList());
		this.batches.retainFailures(candidates);
		this.batches.run(candidates.stream()
			.filter((worker) -> worker.activitySince().isAfter(recent) && mayRestore(worker)
					&& !worker.activitySince().equals(this.seen.get(worker.sid())))
			.toList(), Deadline.in(ROUND), (worker) -> {
				if (restore(worker.sid(), worker.activitySid(), dryRun, Deadline.in(this.operation))) {
					restored.incrementAndGet();
				}
				this.seen.put(worker.sid(), worker.activitySince());
			});
		return restored.get();
	}

	private List<Worker> candidates(Deadline deadline) {
		String timeoutActivity = this.workers.timeoutActivity(deadline);
		List<Worker> candidates = new ArrayList<>(this.workers.workersIn(timeoutActivity, deadline));
		if (this.unavailable != null && !this.unavailable.equals(timeoutActivity)) {
			candidates.addAll(this.workers.workersIn(this.unavailable, deadline));
		}
		return candidates;
	}

	private boolean restore(WorkerSid sid, String activity, boolean dryRun, Deadline deadline) {
		return this.updates.update(sid, (worker) -> plan(worker, activity, dryRun, deadline), deadline)
			.value()
			.orElse(false);
	}

	private UpdatePlan<Worker, WorkerChange, Boolean> plan(Worker worker, String activity, boolean dryRun,
			Deadline deadline) {
		if (!worker.activitySid().equals(activity) || UnavailabilityAttributes.explainActivity(worker)
				|| !mayRestore(worker)) {
			return UpdatePlan.keep(false);
		}
		int missed = MissedCalls.of(worker.attributes()).inARow() + 1;
		boolean away = missed >= this.limit;
		String before = before(worker.sid(), activity, ActivityHistoryClient.Cause.RESERVATION_TIMEOUT, deadline);
		if (before != null) {
			return planRestore(worker, away ? activity : before, missed, dryRun);
		}
		if (away && before(worker.sid(), activity, ActivityHistoryClient.Cause.REJECTED_RESERVATION,
				deadline) != null) {
			return planReason(worker, missed, dryRun);
		}
		return UpdatePlan.keep(false);
	}

	/**
	 * Whether the worker's activity may be restored. A worker whose operator works with
	 * the page gets the activity back only from the replica to which the page is
	 * connected, because a call would ring at a dead page.
	 */
	private boolean mayRestore(Worker worker) {
		return WorkerSession.of(worker.attributes()).isEmpty() || this.presence.isAttached(worker);
	}

	private @Nullable String before(WorkerSid sid, String activity, ActivityHistoryClient.Cause cause,
			Deadline deadline) {
		return this.history.activityBefore(sid, activity, cause, deadline).orElse(null);
	}

	private UpdatePlan<Worker, WorkerChange, Boolean> planRestore(Worker worker, String activity, int missed,
			boolean dryRun) {
		boolean away = missed >= this.limit;
		if (dryRun) {
			log.info("Worker {} is in the timeout activity since a reservation timed out: {}", worker.name(), away
					? "the reconciler would leave them there" : "the reconciler would put them back in " + activity);
			return UpdatePlan.keep(!away);
		}
		Attributes attributes = away ? UnavailabilityAttributes.afterMove(worker.attributes(), this.time.instant())
				: UnavailabilityAttributes.afterMissed(worker.attributes(), missed, this.time.instant());
		return UpdatePlan.change(WorkerChange.of(activity, attributes), (updated) -> {
			log.info("A reservation of worker {} timed out ({} missed in a row): {}", worker.name(), missed,
					away ? "the worker gets no calls until they come back" : "the worker is back in " + activity);
			return !away;
		});
	}

	private UpdatePlan<Worker, WorkerChange, Boolean> planReason(Worker worker, int missed, boolean dryRun) {
		if (dryRun) {
			log.info("Worker {} was moved away after {} missed calls: the reconciler would write the reason",
					worker.name(), missed);
			return UpdatePlan.keep(false);
		}
		Attributes attributes = UnavailabilityAttributes.afterMove(worker.attributes(), this.time.instant());
		return UpdatePlan.change(WorkerChange.of(attributes), (updated) -> {
			log.info("Worker {} was moved away after {} missed calls: the reason is written now", worker.name(),
					missed);
			return false;
		});
	}

}
