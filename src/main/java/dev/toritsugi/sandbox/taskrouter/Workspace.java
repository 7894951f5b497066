package dev.toritsugi.sandbox.taskrouter;

import java.time.Instant;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Sids;
import org.jspecify.annotations.Nullable;

/**
 * One call centre: its activities, channels, workers, queues, workflows and tasks, and
 * what may be done with them.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/workspace">Twilio: Workspace
 * resource</a>
 */
public final class Workspace extends Resource {

	private final String accountSid;

	private final EventHistory history;

	private final Activities activities;

	private final TaskChannels channels;

	private final TaskQueues queues;

	private final Workflows workflows;

	private final Workers workers;

	private final Tasks tasks;

	private final Reservations reservations;

	private Settings settings;

	private @Nullable Activity defaultActivity;

	private @Nullable Activity timeoutActivity;

	Workspace(String sid, String accountSid, Settings settings, Engine engine, Sids sids, Events events) {
		super(sid, engine.now());
		this.accountSid = accountSid;
		this.settings = settings;
		this.history = new EventHistory(path() + "/Events");
		WaitingLines lines = new WaitingLines(this);
		this.activities = new Activities(this, engine, sids, events);
		this.channels = new TaskChannels(this, engine, sids, events);
		this.queues = new TaskQueues(this, engine, sids, events);
		this.workflows = new Workflows(this, engine, sids, events);
		this.reservations = new Reservations(this, engine, sids, events, lines);
		this.workers = new Workers(this, engine, sids, events, lines);
		this.tasks = new Tasks(this, engine, sids, events, lines);
	}

	public String accountSid() {
		return this.accountSid;
	}

	/**
	 * Path of the workspace below the version.
	 */
	public String path() {
		return "/Workspaces/" + sid();
	}

	/**
	 * What the workspace was set up with.
	 */
	public Settings settings() {
		return this.settings;
	}

	/**
	 * The activity of a worker who is made without one.
	 */
	public Activity defaultActivity() {
		return required(this.defaultActivity);
	}

	/**
	 * The activity of a worker who lets a reservation time out.
	 */
	public Activity timeoutActivity() {
		return required(this.timeoutActivity);
	}

	public EventHistory history() {
		return this.history;
	}

	public Activities activities() {
		return this.activities;
	}

	public TaskChannels channels() {
		return this.channels;
	}

	public TaskQueues queues() {
		return this.queues;
	}

	public Workflows workflows() {
		return this.workflows;
	}

	public Workers workers() {
		return this.workers;
	}

	public Tasks tasks() {
		return this.tasks;
	}

	public Reservations reservations() {
		return this.reservations;
	}

	void activities(Activity standard, Activity timeout) {
		this.defaultActivity = standard;
		this.timeoutActivity = timeout;
	}

	void change(Settings settings, Instant now) {
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
	 * What one may set of a workspace, beside its two activities.
	 *
	 * @param friendlyName name, unique in the account
	 * @param eventCallbackUrl told of events; null for nobody
	 * @param eventsFilter event types that it is told of, separated by commas; null for
	 * all
	 * @param multiTaskEnabled whether a worker may hold tasks of several channels, and
	 * several of one; the default at Twilio
	 * @param prioritizeQueueOrder whether FIFO or LIFO queues go first for a worker who
	 * serves both
	 */
	public record Settings(String friendlyName, @Nullable String eventCallbackUrl, @Nullable String eventsFilter,
			boolean multiTaskEnabled, QueueOrder prioritizeQueueOrder) {

		/**
		 * A workspace of that name, with Twilio's defaults.
		 */
		public static Settings named(String friendlyName) {
			return new Settings(friendlyName, null, null, true, QueueOrder.FIFO);
		}

		/**
		 * The same, telling somebody of those events.
		 */
		public Settings telling(@Nullable String url, String filter) {
			return new Settings(this.friendlyName, url, filter, this.multiTaskEnabled, this.prioritizeQueueOrder);
		}

	}

}
