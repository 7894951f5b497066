package dev.toritsugi.sandbox.taskrouter;

import java.util.Collection;
import java.util.List;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Sids;
import dev.toritsugi.sandbox.engine.TwilioError;

/**
 * The channels of a workspace. They are found by SID and by unique name alike.
 */
public final class TaskChannels {

	/** Twilio's page on multitasking has these five. */
	private static final List<String> DEFAULTS = List.of(TaskChannel.DEFAULT, TaskChannel.VOICE, "chat", "sms",
			"video");

	private final Workspace workspace;

	private final Engine engine;

	private final Sids sids;

	private final Events events;

	private final Register<TaskChannel> channels;

	TaskChannels(Workspace workspace, Engine engine, Sids sids, Events events) {
		this.workspace = workspace;
		this.engine = engine;
		this.sids = sids;
		this.events = events;
		this.channels = new Register<>(workspace.path() + "/TaskChannels");
	}

	public Collection<TaskChannel> all() {
		return this.channels.all();
	}

	/**
	 * The channel of that SID or unique name.
	 * @throws TwilioError if there is none
	 */
	public TaskChannel get(String sidOrUniqueName) {
		return this.channels.named(sidOrUniqueName).orElseGet(() -> this.channels.get(sidOrUniqueName));
	}

	TaskChannel named(String uniqueName) {
		return this.channels.named(uniqueName).orElseThrow();
	}

	/**
	 * Makes a channel, which every worker has at once.
	 * @throws TwilioError if the unique name is taken
	 */
	public TaskChannel create(String friendlyName, String uniqueName, boolean optimizedRouting) {
		this.channels.requireFree(uniqueName, null);
		TaskChannel channel = new TaskChannel(this.sids.next("TC"), friendlyName, uniqueName, optimizedRouting,
				this.engine.now());
		this.channels.add(channel, uniqueName);
		this.workspace.workers().add(channel);
		happened(EventType.TASK_CHANNEL_CREATED, channel, "created");
		return channel;
	}

	void createDefaults() {
		DEFAULTS.forEach((name) -> create(Character.toUpperCase(name.charAt(0)) + name.substring(1), name, false));
	}

	/**
	 * Changes a channel.
	 */
	public void update(TaskChannel channel, String friendlyName, boolean optimizedRouting) {
		channel.change(friendlyName, optimizedRouting, this.engine.now());
		happened(EventType.TASK_CHANNEL_UPDATED, channel, "updated");
	}

	/**
	 * Deletes a channel that no task uses.
	 * @throws TwilioError if one does, or if it is one of the five that every workspace
	 * has: the routes that name none need them
	 */
	public void delete(TaskChannel channel) {
		if (DEFAULTS.contains(channel.uniqueName())
				|| this.workspace.tasks().all().stream().anyMatch((task) -> task.channel() == channel)) {
			throw TwilioError.badRequest("TaskChannel %s is in use".formatted(channel.sid()));
		}
		this.channels.remove(channel, channel.uniqueName());
		this.workspace.workers().remove(channel);
		happened(EventType.TASK_CHANNEL_DELETED, channel, "deleted");
	}

	private void happened(EventType type, TaskChannel channel, String what) {
		this.events.workspace(type, this.workspace, channel.sid(), new EventData().channel(channel),
				"TaskChannel %s %s".formatted(channel.uniqueName(), what));
		this.events.tell();
	}

}
