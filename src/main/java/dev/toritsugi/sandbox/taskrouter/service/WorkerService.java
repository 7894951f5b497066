package dev.toritsugi.sandbox.taskrouter.service;

import java.util.List;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.SidGenerator;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.event.EventData;
import dev.toritsugi.sandbox.taskrouter.event.EventPublisher;
import dev.toritsugi.sandbox.taskrouter.event.EventType;
import dev.toritsugi.sandbox.taskrouter.model.Activity;
import dev.toritsugi.sandbox.taskrouter.model.ReservationStatus;
import dev.toritsugi.sandbox.taskrouter.model.TaskChannel;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.WorkerChannel;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import dev.toritsugi.sandbox.taskrouter.registry.TaskRouterResources;
import dev.toritsugi.sandbox.taskrouter.routing.MatchingGroupRegistry;
import dev.toritsugi.sandbox.taskrouter.routing.TaskRequeuer;
import dev.toritsugi.sandbox.taskrouter.routing.TaskDispatcher;
import dev.toritsugi.sandbox.taskrouter.routing.WorkerUpdater;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Creates, changes and deletes the workers of a workspace.
 */
public final class WorkerService extends AbstractResourceService<Worker> {

	private final Engine engine;

	private final SidGenerator sids;

	private final TaskRouterResources resources;

	private final MatchingGroupRegistry matchingGroups;

	private final WorkerUpdater updater;

	private final TaskDispatcher dispatcher;

	private final TaskRequeuer requeuer;

	private final EventPublisher events;

	public WorkerService(Engine engine, SidGenerator sids, EventPublisher events, TaskRouterResources resources,
			MatchingGroupRegistry matchingGroups, WorkerUpdater updater, TaskDispatcher dispatcher,
			TaskRequeuer requeuer) {
		super(resources.workers());
		this.engine = engine;
		this.sids = sids;
		this.events = events;
		this.resources = resources;
		this.matchingGroups = matchingGroups;
		this.updater = updater;
		this.dispatcher = dispatcher;
		this.requeuer = requeuer;
	}

	/**
	 * Creates a worker with a worker channel for every task channel of the workspace.
	 * @param activity initial activity, or null for the workspace's default activity
	 * @throws TwilioError 400 if the name is taken
	 */
	public Worker create(Workspace workspace, String friendlyName, ObjectNode attributes, @Nullable Activity activity) {
		in(workspace).requireFree(friendlyName, null);
		Worker worker = new Worker(this.sids.next("WK"), workspace, friendlyName, attributes,
				(activity != null) ? activity : workspace.defaultActivity(), this.engine.now());
		this.resources.channels().in(workspace).all().forEach((channel) -> addTo(worker, channel));
		in(workspace).add(worker, friendlyName);
		this.updater.resetIdle(worker);
		this.events.worker(EventType.WORKER_CREATED, worker, new EventData().worker(worker),
				"Worker %s created".formatted(friendlyName));
		this.dispatcher.offer(worker);
		return worker;
	}

	/**
	 * Changes the name or the attributes of a worker, or both.
	 * @param friendlyName new name, or null to keep the current name
	 * @param attributes new attributes, which replace all current attributes, or null to
	 * keep the current attributes
	 * @throws TwilioError 400 if the name is taken
	 */
	public void update(Worker worker, @Nullable String friendlyName, @Nullable ObjectNode attributes) {
		String name = (friendlyName != null) ? friendlyName : worker.friendlyName();
		in(worker.workspace()).requireFree(name, worker);
		boolean other = attributes != null && !attributes.equals(worker.attributes());
		if (!other && name.equals(worker.friendlyName())) {
			return;
		}
		in(worker.workspace()).rename(worker, worker.friendlyName(), name);
		this.matchingGroups.change(worker, () -> {
			worker.rename(name);
			worker.attributes((attributes != null) ? attributes : worker.attributes());
			worker.touch(this.engine.now());
		});
		if (other) {
			this.events.worker(EventType.WORKER_ATTRIBUTES_UPDATE, worker, new EventData().worker(worker),
					"Worker %s attributes updated".formatted(name));
		}
		this.dispatcher.offer(worker);
	}

	/**
	 * Changes the activity of a worker.
	 */
	public void activity(Worker worker, Activity activity) {
		this.updater.activity(worker, activity);
		this.dispatcher.offer(worker);
	}

	/**
	 * Moves the worker to an unavailable activity, and rejects the worker's pending
	 * reservations.
	 * @throws TwilioError 400 if the activity is available
	 */
	public void activityRejectingOffers(Worker worker, Activity activity) {
		if (activity.available()) {
			throw TwilioError.badRequest("RejectPendingReservations is for an activity that is not available");
		}
		this.updater.activity(worker, activity);
		List.copyOf(this.resources.reservations().of(worker))
			.stream()
			.filter((reservation) -> reservation.status() == ReservationStatus.PENDING)
			.forEach((reservation) -> this.requeuer.reject(reservation, null));
		this.events.publish();
	}

	/**
	 * Changes the capacity and availability of a worker channel.
	 * @param capacity maximum number of simultaneous tasks of this channel; 0 means that
	 * the worker may have none
	 * @param available whether the worker may be offered tasks of this channel
	 */
	public void channel(Worker worker, WorkerChannel channel, int capacity, boolean available) {
		int previous = channel.availableCapacityPercentage();
		boolean capacityChanged = channel.capacity() != capacity;
		boolean availableChanged = channel.available() != available;
		if (!capacityChanged && !availableChanged) {
			return;
		}
		this.matchingGroups.change(worker, () -> {
			channel.change(capacity, available, this.engine.now());
			worker.touch(this.engine.now());
		});
		if (capacityChanged) {
			this.events.worker(EventType.WORKER_CAPACITY_UPDATE, worker,
					new EventData().worker(worker).channel(channel, previous),
					"Worker %s capacity updated".formatted(worker.friendlyName()));
		}
		if (availableChanged) {
			this.events.worker(EventType.WORKER_CHANNEL_AVAILABILITY_UPDATE, worker,
					new EventData().worker(worker).channel(channel, previous),
					"Worker %s channel availability updated".formatted(worker.friendlyName()));
		}
		this.dispatcher.offer(worker);
	}

	/**
	 * Deletes a worker who has no pending, accepted or wrapping reservation. The sandbox
	 * refuses to delete a worker with such a reservation, so that no caller is connected
	 * to a deleted worker. Twilio does not document whether a worker with reservations
	 * can be deleted.
	 * @throws TwilioError 400 if the worker has a pending, accepted or wrapping
	 * reservation
	 */
	public void delete(Worker worker) {
		if (!worker.holding().isEmpty()) {
			throw TwilioError.badRequest("Worker %s has reservations".formatted(worker.sid()));
		}
		in(worker.workspace()).remove(worker, worker.friendlyName());
		this.matchingGroups.remove(worker);
		this.resources.reservations().remove(worker);
		this.events.worker(EventType.WORKER_DELETED, worker, new EventData().worker(worker),
				"Worker %s deleted".formatted(worker.friendlyName()));
		this.events.publish();
	}

	/** Adds a new channel to all workers. */
	void add(Workspace workspace, TaskChannel channel) {
		all(workspace).forEach((worker) -> addTo(worker, channel));
	}

	/** Removes a deleted channel from all workers. */
	void remove(Workspace workspace, TaskChannel channel) {
		this.matchingGroups.remove(workspace, channel);
		all(workspace).forEach((worker) -> worker.remove(channel));
	}

	private void addTo(Worker worker, TaskChannel channel) {
		worker.add(new WorkerChannel(this.sids.next("WC"), channel, worker.holding(), this.engine.now()));
	}

}
