package dev.toritsugi.sandbox.taskrouter.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A workspace: contains the workers, queues, workflows and tasks of one call centre. This
 * class stores its settings and its default and timeout activities; the contained
 * resources refer to it.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/workspace">Twilio: Workspace
 * resource</a>
 */
public final class Workspace extends Resource {

	private final String accountSid;

	private Settings settings;

	private @Nullable Activity defaultActivity;

	private @Nullable Activity timeoutActivity;

	public Workspace(String sid, String accountSid, Settings settings, Instant created) {
		super(sid, created);
		this.accountSid = accountSid;
		this.settings = settings;
	}

	public String accountSid() {
		return this.accountSid;
	}

	/**
	 * Returns the REST API path of the workspace, without the API version.
	 */
	public String path() {
		return "/Workspaces/" + sid();
	}

	public Settings settings() {
		return this.settings;
	}

	/**
	 * Returns the initial activity of a worker who is created without an activity.
	 */
	public Activity defaultActivity() {
		return required(this.defaultActivity);
	}

	/**
	 * Returns the activity that a worker enters when their reservation times out.
	 */
	public Activity timeoutActivity() {
		return required(this.timeoutActivity);
	}

	/**
	 * Sets the default activity and the timeout activity.
	 */
	public void activities(Activity defaultActivity, Activity timeoutActivity) {
		this.defaultActivity = defaultActivity;
		this.timeoutActivity = timeoutActivity;
	}

	/**
	 * Replaces the workspace's settings.
	 */
	public void change(Settings settings, Instant now) {
		this.settings = settings;
		touch(now);
	}

	private static Activity required(@Nullable Activity activity) {
		if (activity == null) {
			throw new IllegalStateException("The workspace is not set up yet");
		}
		return activity;
	}

	/**
	 * The settings of a workspace, without its default and timeout activities.
	 *
	 * @param friendlyName name, unique within the account
	 * @param eventCallbackUrl URL to which events are sent, or null if events are not
	 * sent
	 * @param eventsFilter comma-separated types of the events to send, or null for all
	 * types
	 * @param multiTaskEnabled whether a worker may have several tasks at the same time,
	 * of one channel or of different channels; Twilio's default is true
	 * @param prioritizeQueueOrder order of the queues that take precedence if a worker
	 * serves both FIFO and LIFO queues
	 */
	public record Settings(String friendlyName, @Nullable String eventCallbackUrl, @Nullable String eventsFilter,
			boolean multiTaskEnabled, QueueOrder prioritizeQueueOrder) {

		/**
		 * Returns Twilio's default settings for a workspace with the given name.
		 */
		public static Settings named(String friendlyName) {
			return new Settings(friendlyName, null, null, true, QueueOrder.FIFO);
		}

	}

}
