package dev.toritsugi.sandbox.taskrouter.model;

import java.time.Instant;

/**
 * A task channel, which represents a kind of task. Each worker has a separate capacity
 * for each channel.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/task-channel">Twilio:
 * TaskChannel resource</a>
 */
public final class TaskChannel extends Resource {

	/** Unique name of the channel for tasks created by the TwiML verb Enqueue. */
	public static final String VOICE = "voice";

	/** Unique name of the channel for tasks created without a channel. */
	public static final String DEFAULT = "default";

	private final String uniqueName;

	private String friendlyName;

	private boolean optimizedRouting;

	public TaskChannel(String sid, String friendlyName, String uniqueName, boolean optimizedRouting, Instant created) {
		super(sid, created);
		this.friendlyName = friendlyName;
		this.uniqueName = uniqueName;
		this.optimizedRouting = optimizedRouting;
	}

	public String friendlyName() {
		return this.friendlyName;
	}

	public String uniqueName() {
		return this.uniqueName;
	}

	/**
	 * Returns Twilio's {@code channel_optimized_routing}. Twilio does not document how
	 * this flag affects routing, so the sandbox only stores and returns it.
	 */
	public boolean optimizedRouting() {
		return this.optimizedRouting;
	}

	/**
	 * Changes the friendly name and the flag {@code channel_optimized_routing}.
	 */
	public void change(String friendlyName, boolean optimizedRouting, Instant now) {
		this.friendlyName = friendlyName;
		this.optimizedRouting = optimizedRouting;
		touch(now);
	}

}
