package dev.toritsugi.sandbox.taskrouter.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A workspace, which contains the workers, queues, workflows and tasks of one call
 * centre. This class stores only the workspace's settings and its default and timeout
 * activities. The contained resources refer to their workspace.
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
	 * Returns the initial activity of workers who are created without an activity.
	 */
	public Activity defaultActivity() {
		return required(this.defaultActivity);
	}

	/**
	 * Returns the activity to which a worker is moved when the worker's reservation times
	 * out.
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
	 * in one or several channels; the default at Twilio is true
	 * @param prioritizeQueueOrder whether FIFO or LIFO queues take precedence if a worker
	 * serves both kinds
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
