package dev.toritsugi.sandbox.taskrouter.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A workspace: the frame of one call centre, with its settings and its two activities
 * that have a role of their own. Its workers, tasks and so on refer to it.
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
	 * The path of the workspace in the REST API, without the version.
	 */
	public String path() {
		return "/Workspaces/" + sid();
	}

	public Settings settings() {
		return this.settings;
	}

	/**
	 * The activity of a worker who is created without one.
	 */
	public Activity defaultActivity() {
		return required(this.defaultActivity);
	}

	/**
	 * The activity that a worker gets whose reservation times out.
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
	 * Replaces the settings.
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
	 * @param friendlyName name, unique in the account
	 * @param eventCallbackUrl URL to which events are sent; null for none
	 * @param eventsFilter event types that are sent, separated by commas; null for all
	 * @param multiTaskEnabled whether a worker may hold tasks of several channels, and
	 * several tasks of one channel; true by default, as at Twilio
	 * @param prioritizeQueueOrder whether FIFO or LIFO queues go first for a worker who
	 * serves both
	 */
	public record Settings(String friendlyName, @Nullable String eventCallbackUrl, @Nullable String eventsFilter,
			boolean multiTaskEnabled, QueueOrder prioritizeQueueOrder) {

		/**
		 * Twilio's defaults, for a workspace of that name.
		 */
		public static Settings named(String friendlyName) {
			return new Settings(friendlyName, null, null, true, QueueOrder.FIFO);
		}

	}

}
