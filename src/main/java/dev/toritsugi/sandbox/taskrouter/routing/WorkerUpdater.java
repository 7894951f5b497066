package dev.toritsugi.sandbox.taskrouter.routing;

import java.time.Duration;
import java.time.Instant;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.taskrouter.event.EventData;
import dev.toritsugi.sandbox.taskrouter.event.EventPublisher;
import dev.toritsugi.sandbox.taskrouter.event.EventType;
import dev.toritsugi.sandbox.taskrouter.model.Activity;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.Worker;

/**
 * Changes the activity and the capacity use of workers, and updates the matching groups.
 * The classes that use this class offer tasks to the changed worker.
 */
public final class WorkerUpdater {

	private final Engine engine;

	private final EventPublisher events;

	private final MatchingGroupRegistry matchingGroups;

	private long idleCount;

	public WorkerUpdater(Engine engine, EventPublisher events, MatchingGroupRegistry matchingGroups) {
		this.engine = engine;
		this.events = events;
		this.matchingGroups = matchingGroups;
	}

	/**
	 * Restarts the worker's idle time, so that this worker ranks after all other workers.
	 */
	public void resetIdle(Worker worker) {
		this.matchingGroups.change(worker, () -> worker.idleNumber(nextIdle()));
	}

	/**
	 * Changes the worker's activity, unless the worker already has this activity.
	 */
	public void activity(Worker worker, Activity activity) {
		Activity before = worker.activity();
		if (before == activity) {
			return;
		}
		Instant now = this.engine.now();
		Duration spent = Duration.between(worker.activitySince(), now);
		this.matchingGroups.change(worker, () -> {
			worker.activity(activity, now);
			worker.idleNumber(nextIdle());
			worker.touch(now);
		});
		this.events.worker(EventType.WORKER_ACTIVITY_UPDATE, worker,
				new EventData().worker(worker)
					.put("WorkerTimeInPreviousActivity", spent.toSeconds())
					.put("WorkerTimeInPreviousActivityMs", spent.toMillis())
					.put("WorkerPreviousActivitySid", before.sid())
					.put("WorkerPreviousActivityName", before.friendlyName()),
				"Worker %s updated to %s Activity".formatted(worker.friendlyName(), activity.friendlyName()));
	}

	/**
	 * Uses capacity for a new reservation. Restarts the worker's idle time even if the
	 * worker has free capacity left, because Twilio orders workers by the time since
	 * their last assignment.
	 */
	void occupy(Reservation reservation) {
		Worker worker = reservation.worker();
		this.matchingGroups.change(worker, () -> {
			worker.occupy(reservation);
			worker.idleNumber(nextIdle());
			worker.touch(this.engine.now());
		});
	}

	/**
	 * Frees the capacity of an ended reservation, and restarts the worker's idle time.
	 */
	void release(Reservation reservation) {
		Worker worker = reservation.worker();
		this.matchingGroups.change(worker, () -> {
			worker.release(reservation);
			worker.idleNumber(nextIdle());
		});
	}

	private long nextIdle() {
		return ++this.idleCount;
	}

}
