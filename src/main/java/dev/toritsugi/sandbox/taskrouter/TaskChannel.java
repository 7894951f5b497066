package dev.toritsugi.sandbox.taskrouter;

import java.time.Instant;

/**
 * A kind of task, of which each worker may hold so many at a time.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/task-channel">Twilio:
 * TaskChannel resource</a>
 */
public final class TaskChannel extends Resource {

	/** Channel of the tasks that Enqueue makes. */
	public static final String VOICE = "voice";

	/** Channel of the tasks that name none. */
	public static final String DEFAULT = "default";

	private final String uniqueName;

	private String friendlyName;

	private boolean optimizedRouting;

	TaskChannel(String sid, String friendlyName, String uniqueName, boolean optimizedRouting, Instant created) {
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
	 * Twilio's {@code channel_optimized_routing}. Kept and shown; what it changes of the
	 * routing Twilio's pages don't say, and here it changes nothing.
	 */
	public boolean optimizedRouting() {
		return this.optimizedRouting;
	}

	void change(String friendlyName, boolean optimizedRouting, Instant now) {
		this.friendlyName = friendlyName;
		this.optimizedRouting = optimizedRouting;
		touch(now);
	}

}
