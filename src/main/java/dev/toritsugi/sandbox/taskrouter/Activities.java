package dev.toritsugi.sandbox.taskrouter;

import java.util.Collection;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Sids;
import dev.toritsugi.sandbox.engine.TwilioError;
import org.jspecify.annotations.Nullable;

/**
 * The activities of a workspace.
 */
public final class Activities {

	/** Twilio's limit of a workspace. */
	private static final int MOST = 100;

	private final Workspace workspace;

	private final Engine engine;

	private final Sids sids;

	private final Events events;

	private final Register<Activity> activities;

	Activities(Workspace workspace, Engine engine, Sids sids, Events events) {
		this.workspace = workspace;
		this.engine = engine;
		this.sids = sids;
		this.events = events;
		this.activities = new Register<>(workspace.path() + "/Activities");
	}

	public Collection<Activity> all() {
		return this.activities.all();
	}

	/**
	 * The activity of that SID.
	 * @throws TwilioError if there is none
	 */
	public Activity get(String sid) {
		return this.activities.get(sid);
	}

	public Optional<Activity> find(@Nullable String sid) {
		return this.activities.find(sid);
	}

	/**
	 * The activity of that name, in any case.
	 */
	public Optional<Activity> named(String friendlyName) {
		return this.activities.named(friendlyName);
	}

	/**
	 * Makes an activity.
	 * @throws TwilioError if the name is taken, or there are a hundred
	 */
	public Activity create(String friendlyName, boolean available) {
		this.activities.requireFree(friendlyName, null);
		if (all().size() >= MOST) {
			throw TwilioError.badRequest("A workspace has at most %d activities".formatted(MOST));
		}
		Activity activity = new Activity(this.sids.next("WA", friendlyName), friendlyName, available,
				this.engine.now());
		this.activities.add(activity, friendlyName);
		happened(EventType.ACTIVITY_CREATED, activity, "created");
		return activity;
	}

	/**
	 * Gives an activity another name.
	 * @throws TwilioError if it is taken
	 */
	public void rename(Activity activity, String friendlyName) {
		this.activities.requireFree(friendlyName, activity);
		this.activities.rename(activity, activity.friendlyName(), friendlyName);
		activity.rename(friendlyName, this.engine.now());
		happened(EventType.ACTIVITY_UPDATED, activity, "updated");
		this.workspace.workers().reconsider();
	}

	/**
	 * Deletes an activity that nobody uses. Twilio documents no such condition; an
	 * activity that vanishes under a worker would leave them with none.
	 * @throws TwilioError if it is in use
	 */
	public void delete(Activity activity) {
		if (activity == this.workspace.defaultActivity() || activity == this.workspace.timeoutActivity()) {
			throw TwilioError.badRequest(
					"Activity %s is the default or timeout activity of the workspace".formatted(activity.sid()));
		}
		if (this.workspace.workers().all().stream().anyMatch((worker) -> worker.activity() == activity)
				|| this.workspace.queues().all().stream().anyMatch((queue) -> uses(queue, activity))) {
			throw TwilioError.badRequest("Activity %s is in use".formatted(activity.sid()));
		}
		this.activities.remove(activity, activity.friendlyName());
		happened(EventType.ACTIVITY_DELETED, activity, "deleted");
	}

	private static boolean uses(TaskQueue queue, Activity activity) {
		return queue.settings().reservationActivity() == activity || queue.settings().assignmentActivity() == activity;
	}

	private void happened(EventType type, Activity activity, String what) {
		this.events.workspace(type, this.workspace, activity.sid(), new EventData().activity(activity),
				"Activity %s %s".formatted(activity.friendlyName(), what));
		this.events.tell();
	}

}
