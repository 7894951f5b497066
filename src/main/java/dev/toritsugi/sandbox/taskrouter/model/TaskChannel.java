package dev.toritsugi.sandbox.taskrouter.model;

import java.time.Instant;

/**
 * A task channel: a kind of task, for which each worker has a capacity of its own.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/task-channel">Twilio:
 * TaskChannel resource</a>
 */
public final class TaskChannel extends Resource {

	/** Unique name of the channel of the tasks that Enqueue creates. */
	public static final String VOICE = "voice";

	/** Unique name of the channel of the tasks that are created without one. */
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
	 * Twilio's {@code channel_optimized_routing}. Twilio's pages don't say what it
	 * changes of the routing; here it is kept and shown, and changes nothing.
	 */
	public boolean optimizedRouting() {
		return this.optimizedRouting;
	}

	/**
	 * Changes the name and the flag.
	 */
	public void change(String friendlyName, boolean optimizedRouting, Instant now) {
		this.friendlyName = friendlyName;
		this.optimizedRouting = optimizedRouting;
		touch(now);
	}

}
