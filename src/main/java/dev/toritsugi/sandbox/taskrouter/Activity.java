package dev.toritsugi.sandbox.taskrouter;

import java.time.Instant;

/**
 * What a worker is doing, and whether they are offered tasks meanwhile.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/activity">Twilio: Activity
 * resource</a>
 */
public final class Activity extends Resource {

	private final boolean available;

	private String friendlyName;

	Activity(String sid, String friendlyName, boolean available, Instant created) {
		super(sid, created);
		this.friendlyName = friendlyName;
		this.available = available;
	}

	public String friendlyName() {
		return this.friendlyName;
	}

	/**
	 * Whether a worker in it is offered tasks; never changes.
	 */
	public boolean available() {
		return this.available;
	}

	void rename(String friendlyName, Instant now) {
		this.friendlyName = friendlyName;
		touch(now);
	}

}
