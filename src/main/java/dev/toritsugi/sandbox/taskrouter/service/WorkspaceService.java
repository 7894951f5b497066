package dev.toritsugi.sandbox.taskrouter.service;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.SidGenerator;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.event.EventData;
import dev.toritsugi.sandbox.taskrouter.event.EventPublisher;
import dev.toritsugi.sandbox.taskrouter.event.EventType;
import dev.toritsugi.sandbox.taskrouter.model.Activity;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.Workflow;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import dev.toritsugi.sandbox.taskrouter.registry.ResourceRegistry;
import dev.toritsugi.sandbox.taskrouter.registry.TaskRouterResources;
import dev.toritsugi.sandbox.taskrouter.routing.MatchingGroupRegistry;
import dev.toritsugi.sandbox.taskrouter.routing.TaskDispatcher;
import org.jspecify.annotations.Nullable;

/**
 * Creates, changes and deletes the workspaces of the account.
 */
public final class WorkspaceService {

	private final Engine engine;

	private final SidGenerator sids;

	private final EventPublisher events;

	private final String accountSid;

	private final TaskRouterResources resources;

	private final MatchingGroupRegistry matchingGroups;

	private final TaskDispatcher dispatcher;

	private final ActivityService activities;

	private final TaskChannelService channels;

	private final TaskQueueService queues;

	private final WorkflowService workflows;

	private final TaskLifecycleService tasks;

	private final ResourceRegistry<Workspace> workspaces = new ResourceRegistry<>("/Workspaces");

	public WorkspaceService(Engine engine, SidGenerator sids, EventPublisher events, String accountSid,
			TaskRouterResources resources, MatchingGroupRegistry matchingGroups, TaskDispatcher dispatcher,
			ActivityService activities, TaskChannelService channels, TaskQueueService queues, WorkflowService workflows,
			TaskLifecycleService tasks) {
		this.engine = engine;
		this.sids = sids;
		this.events = events;
		this.accountSid = accountSid;
		this.resources = resources;
		this.matchingGroups = matchingGroups;
		this.dispatcher = dispatcher;
		this.activities = activities;
		this.channels = channels;
		this.queues = queues;
		this.workflows = workflows;
		this.tasks = tasks;
	}

	public Collection<Workspace> all() {
		return this.workspaces.all();
	}

	/**
	 * Returns the workspace with the given SID.
	 * @throws TwilioError 404 if no workspace has this SID
	 */
	public Workspace get(String sid) {
		return this.workspaces.get(sid);
	}

	/**
	 * Returns the workspace with the given SID, or empty if no workspace has this SID.
	 */
	public Optional<Workspace> find(String sid) {
		return this.workspaces.find(sid);
	}

	/**
	 * Creates a workspace with three activities and five task channels, as Twilio does.
	 * Twilio's page on activities documents the names and availability of the activities.
	 * @throws TwilioError 400 if the name is taken
	 */
	public Workspace create(Workspace.Settings settings) {
		this.workspaces.requireFree(settings.friendlyName(), null);
		Workspace workspace = new Workspace(this.sids.next("WS", settings.friendlyName()), this.accountSid, settings,
				this.engine.now());
		this.workspaces.add(workspace, settings.friendlyName());
		this.events.workspace(EventType.WORKSPACE_CREATED, workspace, workspace.sid(), new EventData(),
				"Workspace %s created".formatted(settings.friendlyName()));
		this.channels.createDefaults(workspace);
		Activity offline = this.activities.create(workspace, "Offline", false);
		this.activities.create(workspace, "Available", true);
		this.activities.create(workspace, "Unavailable", false);
		workspace.activities(offline, offline);
		return workspace;
	}

	/**
	 * Adds the resources of Twilio's FIFO template: a queue that all workers serve, and a
	 * workflow that routes all tasks to this queue. The names of this queue and this
	 * workflow are taken from Twilio's samples.
	 */
	public void fillFifo(Workspace workspace) {
		TaskQueue queue = this.queues.create(workspace, TaskQueue.Settings.servedByAll("Sample Queue"));
		this.workflows.create(workspace, new Workflow.Settings("Default Fifo Workflow",
				"{\"task_routing\":{\"filters\":[],\"default_filter\":{\"queue\":\"%s\"}}}".formatted(queue.sid()),
				null, null, Workflow.Settings.DEFAULT_RESERVATION_TIMEOUT));
	}

	/**
	 * Changes the settings of a workspace.
	 * @param defaultActivity new default activity, or null to keep the current default
	 * activity
	 * @param timeoutActivity new timeout activity, or null to keep the current timeout
	 * activity
	 * @throws TwilioError 400 if the name is taken, or if the update changes the
	 * workspace to single-tasking while all other workspaces are multitasking, as
	 * Twilio's OpenAPI document requires
	 */
	public void update(Workspace workspace, Workspace.Settings settings, @Nullable Activity defaultActivity,
			@Nullable Activity timeoutActivity) {
		String name = workspace.settings().friendlyName();
		this.workspaces.requireFree(settings.friendlyName(), workspace);
		requireOtherSingleTasking(workspace, settings);
		this.workspaces.rename(workspace, name, settings.friendlyName());
		workspace.activities((defaultActivity != null) ? defaultActivity : workspace.defaultActivity(),
				(timeoutActivity != null) ? timeoutActivity : workspace.timeoutActivity());
		workspace.change(settings, this.engine.now());
		this.events.workspace(EventType.WORKSPACE_UPDATED, workspace, workspace.sid(), new EventData(),
				"Workspace %s updated".formatted(settings.friendlyName()));
		this.dispatcher.rematchAll(workspace);
	}

	private void requireOtherSingleTasking(Workspace workspace, Workspace.Settings settings) {
		if (workspace.settings().multiTaskEnabled() && !settings.multiTaskEnabled()
				&& all().stream().allMatch((other) -> other.settings().multiTaskEnabled())) {
			throw TwilioError.badRequest(
					"MultiTaskEnabled of workspace %s can't be false, since there is no other single-tasking workspace"
						.formatted(workspace.sid()));
		}
	}

	/**
	 * Deletes a workspace with all its resources. Twilio does not document what happens
	 * to the workspace's tasks. The sandbox deletes the tasks and ends their
	 * reservations.
	 */
	public void delete(Workspace workspace) {
		List.copyOf(this.tasks.all(workspace)).forEach(this.tasks::delete);
		this.workspaces.remove(workspace, workspace.settings().friendlyName());
		this.events.workspace(EventType.WORKSPACE_DELETED, workspace, workspace.sid(), new EventData(),
				"Workspace %s deleted".formatted(workspace.settings().friendlyName()));
		this.resources.remove(workspace);
		this.matchingGroups.remove(workspace);
		this.events.publish();
		this.events.removeHistory(workspace);
	}

}
