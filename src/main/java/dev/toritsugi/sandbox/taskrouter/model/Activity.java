package dev.toritsugi.sandbox.taskrouter.model;

import java.time.Instant;

/**
 * A worker activity. The flag {@code available} determines whether workers in this
 * activity are offered tasks.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/activity">Twilio: Activity
 * resource</a>
 */
public final class Activity extends Resource {

	private final boolean available;

	private String friendlyName;

	public Activity(String sid, String friendlyName, boolean available, Instant created) {
		super(sid, created);
		this.friendlyName = friendlyName;
		this.available = available;
	}

	public String friendlyName() {
		return this.friendlyName;
	}

	/**
	 * Whether a worker in this activity is offered tasks. The value cannot be changed
	 * after creation.
	 */
	public boolean available() {
		return this.available;
	}

	/**
	 * Changes the friendly name.
	 */
	public void rename(String friendlyName, Instant now) {
		this.friendlyName = friendlyName;
		touch(now);
	}

}
