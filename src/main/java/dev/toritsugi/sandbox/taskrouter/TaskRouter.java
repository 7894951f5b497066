package dev.toritsugi.sandbox.taskrouter;

import java.util.function.Consumer;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.SidGenerator;
import dev.toritsugi.sandbox.taskrouter.event.EventHistory;
import dev.toritsugi.sandbox.taskrouter.event.EventPublisher;
import dev.toritsugi.sandbox.taskrouter.event.TaskRouterEvent;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import dev.toritsugi.sandbox.taskrouter.registry.TaskRouterResources;
import dev.toritsugi.sandbox.taskrouter.routing.MatchingGroupRegistry;
import dev.toritsugi.sandbox.taskrouter.routing.ReservationLifecycle;
import dev.toritsugi.sandbox.taskrouter.routing.TaskRequeuer;
import dev.toritsugi.sandbox.taskrouter.routing.WorkflowPositionRegistry;
import dev.toritsugi.sandbox.taskrouter.routing.TaskCloser;
import dev.toritsugi.sandbox.taskrouter.routing.TaskDispatcher;
import dev.toritsugi.sandbox.taskrouter.routing.WorkerUpdater;
import dev.toritsugi.sandbox.taskrouter.routing.WorkflowRouter;
import dev.toritsugi.sandbox.taskrouter.service.ActivityService;
import dev.toritsugi.sandbox.taskrouter.service.ReservationService;
import dev.toritsugi.sandbox.taskrouter.service.TaskChannelService;
import dev.toritsugi.sandbox.taskrouter.service.TaskLifecycleService;
import dev.toritsugi.sandbox.taskrouter.service.TaskQueueService;
import dev.toritsugi.sandbox.taskrouter.service.WaitingTaskService;
import dev.toritsugi.sandbox.taskrouter.service.WorkerService;
import dev.toritsugi.sandbox.taskrouter.service.WorkflowService;
import dev.toritsugi.sandbox.taskrouter.service.WorkspaceService;
import dev.toritsugi.sandbox.taskrouter.transfer.TransferService;

/**
 * Creates and connects the TaskRouter services of one account, and publishes their
 * events.
 */
public final class TaskRouter {

	private final EventPublisher events;

	private final TaskRequeuer requeuer;

	private final ActivityService activities;

	private final TaskChannelService channels;

	private final TaskQueueService queues;

	private final WorkflowService workflows;

	private final WorkerService workers;

	private final TaskLifecycleService tasks;

	private final WaitingTaskService waitingTasks;

	private final ReservationService reservations;

	private final WorkspaceService workspaces;

	private final TransferService transfers;

	/**
	 * Creates the services of an account that has no workspace yet.
	 */
	public TaskRouter(Engine engine, SidGenerator sids, String accountSid) {
		TaskRouterResources resources = TaskRouterResources.empty();
		WorkflowPositionRegistry positions = new WorkflowPositionRegistry();
		this.events = new EventPublisher(engine, sids);
		MatchingGroupRegistry matchingGroups = new MatchingGroupRegistry(resources, positions);
		WorkerUpdater updater = new WorkerUpdater(engine, this.events, matchingGroups);
		ReservationLifecycle lifecycle = new ReservationLifecycle(engine, sids, this.events, resources.reservations(),
				matchingGroups, updater, this::timedOut);
		TaskCloser closer = new TaskCloser(engine, resources, positions, matchingGroups);
		TaskDispatcher dispatcher = new TaskDispatcher(this.events, resources, matchingGroups, lifecycle, closer);
		WorkflowRouter router = new WorkflowRouter(engine, this.events, resources, positions, matchingGroups, closer,
				dispatcher);
		this.requeuer = new TaskRequeuer(engine, updater, lifecycle, dispatcher, router);
		this.activities = new ActivityService(engine, sids, this.events, resources, dispatcher);
		this.workers = new WorkerService(engine, sids, this.events, resources, matchingGroups, updater, dispatcher,
				this.requeuer);
		this.channels = new TaskChannelService(engine, sids, this.events, resources, this.workers);
		this.queues = new TaskQueueService(engine, sids, this.events, resources, router);
		this.workflows = new WorkflowService(engine, sids, this.events, resources, router);
		this.tasks = new TaskLifecycleService(engine, sids, this.events, resources, lifecycle, closer, dispatcher,
				router);
		this.waitingTasks = new WaitingTaskService(resources.tasks());
		this.reservations = new ReservationService(this.events, resources.reservations(), lifecycle, this.requeuer,
				dispatcher, this.tasks);
		this.transfers = new TransferService(engine, sids, this.events, resources, lifecycle, this.reservations);
		this.events.listen(this.transfers::on);
		this.workspaces = new WorkspaceService(engine, sids, this.events, accountSid, resources, matchingGroups,
				dispatcher, this.activities, this.channels, this.queues, this.workflows, this.tasks);
	}

	/**
	 * Adds a listener for the events of all workspaces. Listeners are called in the order
	 * in which they were added.
	 */
	public void listen(Consumer<TaskRouterEvent> listener) {
		this.events.listen(listener);
	}

	/**
	 * Returns the recorded events of a workspace.
	 */
	public EventHistory history(Workspace workspace) {
		return this.events.history(workspace);
	}

	public WorkspaceService workspaces() {
		return this.workspaces;
	}

	public ActivityService activities() {
		return this.activities;
	}

	public TaskChannelService channels() {
		return this.channels;
	}

	public TaskQueueService queues() {
		return this.queues;
	}

	public WorkflowService workflows() {
		return this.workflows;
	}

	public WorkerService workers() {
		return this.workers;
	}

	public TaskLifecycleService tasks() {
		return this.tasks;
	}

	public WaitingTaskService waitingTasks() {
		return this.waitingTasks;
	}

	public ReservationService reservations() {
		return this.reservations;
	}

	public TransferService transfers() {
		return this.transfers;
	}

	private void timedOut(Reservation reservation) {
		this.requeuer.timeOut(reservation);
	}

}
