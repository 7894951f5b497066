package dev.toritsugi.sandbox.taskrouter.service;

import java.util.List;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.SidGenerator;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.event.EventData;
import dev.toritsugi.sandbox.taskrouter.event.EventPublisher;
import dev.toritsugi.sandbox.taskrouter.event.EventType;
import dev.toritsugi.sandbox.taskrouter.model.TaskChannel;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import dev.toritsugi.sandbox.taskrouter.registry.TaskRouterResources;

/**
 * Creates, changes and deletes the task channels of a workspace.
 */
public final class TaskChannelService extends AbstractResourceService<TaskChannel> {

	/**
	 * Unique names of the channels of every new workspace, from Twilio's page on
	 * multitasking.
	 */
	private static final List<String> DEFAULTS = List.of(TaskChannel.DEFAULT, TaskChannel.VOICE, "chat", "sms",
			"video");

	private final Engine engine;

	private final SidGenerator sids;

	private final TaskRouterResources resources;

	private final WorkerService workers;

	private final EventPublisher events;

	public TaskChannelService(Engine engine, SidGenerator sids, EventPublisher events, TaskRouterResources resources,
			WorkerService workers) {
		super(resources.channels());
		this.engine = engine;
		this.sids = sids;
		this.events = events;
		this.resources = resources;
		this.workers = workers;
	}

	/**
	 * Returns the channel with the given SID or unique name.
	 * @throws TwilioError 404 if no channel has this SID or unique name
	 */
	@Override
	public TaskChannel get(Workspace workspace, String sidOrUniqueName) {
		return named(workspace, sidOrUniqueName).orElseGet(() -> super.get(workspace, sidOrUniqueName));
	}

	/**
	 * Creates a channel, and adds it to every worker.
	 * @throws TwilioError 400 if the unique name is taken
	 */
	public TaskChannel create(Workspace workspace, String friendlyName, String uniqueName, boolean optimizedRouting) {
		in(workspace).requireFree("UniqueName", uniqueName, null);
		TaskChannel channel = new TaskChannel(this.sids.next("TC"), friendlyName, uniqueName, optimizedRouting,
				this.engine.now());
		in(workspace).add(channel, uniqueName);
		this.workers.add(workspace, channel);
		record(EventType.TASK_CHANNEL_CREATED, workspace, channel, "created");
		return channel;
	}

	void createDefaults(Workspace workspace) {
		DEFAULTS.forEach(
				(name) -> create(workspace, Character.toUpperCase(name.charAt(0)) + name.substring(1), name, false));
	}

	/**
	 * Changes the friendly name and the flag {@code channel_optimized_routing} of a
	 * channel.
	 */
	public void update(Workspace workspace, TaskChannel channel, String friendlyName, boolean optimizedRouting) {
		channel.change(friendlyName, optimizedRouting, this.engine.now());
		record(EventType.TASK_CHANNEL_UPDATED, workspace, channel, "updated");
	}

	/**
	 * Deletes a channel that no task uses.
	 * @throws TwilioError 400 if a task uses the channel, or if the channel is one of the
	 * five channels of every new workspace
	 */
	public void delete(Workspace workspace, TaskChannel channel) {
		if (DEFAULTS.contains(channel.uniqueName())
				|| this.resources.tasks().in(workspace).all().stream().anyMatch((task) -> task.channel() == channel)) {
			throw TwilioError.badRequest("TaskChannel %s is in use".formatted(channel.sid()));
		}
		in(workspace).remove(channel, channel.uniqueName());
		this.workers.remove(workspace, channel);
		record(EventType.TASK_CHANNEL_DELETED, workspace, channel, "deleted");
	}

	private void record(EventType type, Workspace workspace, TaskChannel channel, String what) {
		this.events.workspace(type, workspace, channel.sid(), new EventData().channel(channel),
				"TaskChannel %s %s".formatted(channel.uniqueName(), what));
		this.events.publish();
	}

}
