package dev.toritsugi.sandbox.taskrouter;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Sids;
import dev.toritsugi.sandbox.engine.TwilioError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The workers of a workspace.
 */
public final class Workers {

	private final Workspace workspace;

	private final Engine engine;

	private final Sids sids;

	private final Events events;

	private final WaitingLines lines;

	private final Register<Worker> workers;

	private long idleCount;

	Workers(Workspace workspace, Engine engine, Sids sids, Events events, WaitingLines lines) {
		this.workspace = workspace;
		this.engine = engine;
		this.sids = sids;
		this.events = events;
		this.lines = lines;
		this.workers = new Register<>(workspace.path() + "/Workers");
	}

	public Collection<Worker> all() {
		return this.workers.all();
	}

	/**
	 * The worker of that SID.
	 * @throws TwilioError if there is none
	 */
	public Worker get(String sid) {
		return this.workers.get(sid);
	}

	public Optional<Worker> find(@Nullable String sid) {
		return this.workers.find(sid);
	}

	/**
	 * The worker of that name, in any case.
	 */
	public Optional<Worker> named(String friendlyName) {
		return this.workers.named(friendlyName);
	}

	/**
	 * Makes a worker, with a channel for each of the workspace's.
	 * @param activity activity to begin with; null for the workspace's default
	 * @throws TwilioError if the name is taken
	 */
	public Worker create(String friendlyName, ObjectNode attributes, @Nullable Activity activity) {
		this.workers.requireFree(friendlyName, null);
		Worker worker = new Worker(this.sids.next("WK"), this.workspace, friendlyName, attributes,
				(activity != null) ? activity : this.workspace.defaultActivity(), this.engine.now());
		this.workspace.channels().all().forEach((channel) -> addTo(worker, channel));
		this.workers.add(worker, friendlyName);
		this.lines.change(worker, () -> worker.idle(nextIdle()));
		this.events.worker(EventType.WORKER_CREATED, worker, new EventData().worker(worker),
				"Worker %s created".formatted(friendlyName));
		this.workspace.reservations().offer(worker);
		return worker;
	}

	/**
	 * Gives a worker another name, other attributes, or both.
	 * @param friendlyName null to keep it
	 * @param attributes all of them, not only those that change; null to keep them
	 * @throws TwilioError if the name is taken
	 */
	public void update(Worker worker, @Nullable String friendlyName, @Nullable ObjectNode attributes) {
		String name = (friendlyName != null) ? friendlyName : worker.friendlyName();
		this.workers.requireFree(name, worker);
		boolean other = attributes != null && !attributes.equals(worker.attributes());
		if (!other && name.equals(worker.friendlyName())) {
			return;
		}
		this.workers.rename(worker, worker.friendlyName(), name);
		this.lines.change(worker, () -> {
			worker.rename(name);
			worker.attributes((attributes != null) ? attributes : worker.attributes());
			worker.touch(this.engine.now());
		});
		if (other) {
			this.events.worker(EventType.WORKER_ATTRIBUTES_UPDATE, worker, new EventData().worker(worker),
					"Worker %s attributes updated".formatted(name));
		}
		this.workspace.reservations().offer(worker);
	}

	/**
	 * Gives a worker another activity.
	 */
	public void activity(Worker worker, Activity activity) {
		change(worker, activity);
		this.workspace.reservations().offer(worker);
	}

	/**
	 * Gives a worker an activity in which they are not offered tasks, and takes back what
	 * they are offered now.
	 * @throws TwilioError if it is an available one
	 */
	public void activityRejectingOffers(Worker worker, Activity activity) {
		if (activity.available()) {
			throw TwilioError.badRequest("RejectPendingReservations is for an activity that is not available");
		}
		change(worker, activity);
		List.copyOf(worker.holding())
			.stream()
			.filter((reservation) -> reservation.status() == Reservation.Status.PENDING)
			.forEach((reservation) -> this.workspace.reservations().reject(reservation, null));
		this.events.tell();
	}

	/**
	 * Changes how many tasks of a channel a worker takes.
	 * @param capacity tasks at a time, 0 for none
	 */
	public void channel(WorkerChannel channel, int capacity, boolean available) {
		Worker worker = channel.worker();
		int previous = channel.availableCapacityPercentage();
		boolean capacityChanged = channel.capacity() != capacity;
		boolean availableChanged = channel.available() != available;
		if (!capacityChanged && !availableChanged) {
			return;
		}
		this.lines.change(worker, () -> {
			channel.change(capacity, available, this.engine.now());
			worker.touch(this.engine.now());
		});
		if (capacityChanged) {
			this.events.worker(EventType.WORKER_CAPACITY_UPDATE, worker,
					new EventData().worker(worker).channel(channel).put("WorkerChannelPreviousCapacity", previous),
					"Worker %s capacity updated".formatted(worker.friendlyName()));
		}
		if (availableChanged) {
			this.events.worker(EventType.WORKER_CHANNEL_AVAILABILITY_UPDATE, worker,
					new EventData().worker(worker).channel(channel),
					"Worker %s channel availability updated".formatted(worker.friendlyName()));
		}
		this.workspace.reservations().offer(worker);
	}

	/**
	 * Deletes a worker who holds nothing. Twilio documents no such condition; without it,
	 * a caller would talk to nobody.
	 * @throws TwilioError if they hold a reservation
	 */
	public void delete(Worker worker) {
		if (!worker.holding().isEmpty()) {
			throw TwilioError.badRequest("Worker %s has reservations".formatted(worker.sid()));
		}
		this.workers.remove(worker, worker.friendlyName());
		this.lines.remove(worker);
		this.workspace.reservations().forget(worker);
		this.events.worker(EventType.WORKER_DELETED, worker, new EventData().worker(worker),
				"Worker %s deleted".formatted(worker.friendlyName()));
		this.events.tell();
	}

	/** Changes the activity, and nothing that follows from it. */
	void change(Worker worker, Activity activity) {
		Activity before = worker.activity();
		if (before == activity) {
			return;
		}
		Instant now = this.engine.now();
		Duration spent = Duration.between(worker.activitySince(), now);
		this.lines.change(worker, () -> {
			worker.activity(activity, now);
			worker.idle(nextIdle());
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

	void hold(Reservation reservation) {
		Worker worker = reservation.worker();
		this.lines.change(worker, () -> {
			worker.occupy(reservation);
			// Who has just been assigned something is the last one again, though they may
			// take more (Twilio: longest since last assignment).
			worker.idle(nextIdle());
			worker.touch(this.engine.now());
		});
	}

	void release(Reservation reservation) {
		Worker worker = reservation.worker();
		this.lines.change(worker, () -> {
			worker.release(reservation);
			worker.idle(nextIdle());
		});
	}

	void add(TaskChannel channel) {
		all().forEach((worker) -> addTo(worker, channel));
	}

	void remove(TaskChannel channel) {
		this.lines.remove(channel);
		all().forEach((worker) -> worker.remove(channel));
	}

	/** Something has changed that expressions about any worker may name. */
	void reconsider() {
		for (Worker worker : List.copyOf(all())) {
			this.lines.change(worker, () -> {
			});
			this.workspace.reservations().offer(worker);
		}
		this.events.tell();
	}

	private void addTo(Worker worker, TaskChannel channel) {
		worker.add(new WorkerChannel(this.sids.next("WC"), worker, channel, this.engine.now()));
	}

	private long nextIdle() {
		return ++this.idleCount;
	}

}
