package dev.toritsugi.sandbox.taskrouter.service;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.SidGenerator;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.event.EventData;
import dev.toritsugi.sandbox.taskrouter.event.EventPublisher;
import dev.toritsugi.sandbox.taskrouter.event.EventType;
import dev.toritsugi.sandbox.taskrouter.model.Activity;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import dev.toritsugi.sandbox.taskrouter.registry.ResourceRegistry;
import dev.toritsugi.sandbox.taskrouter.registry.TaskRouterResources;
import dev.toritsugi.sandbox.taskrouter.routing.TaskDispatcher;

/**
 * Creates, renames and deletes the activities of a workspace.
 */
public final class ActivityService extends AbstractResourceService<Activity> {

	/** Twilio's limit on the number of activities in a workspace. */
	private static final int MOST = 100;

	private final Engine engine;

	private final SidGenerator sids;

	private final TaskRouterResources resources;

	private final TaskDispatcher dispatcher;

	private final EventPublisher events;

	public ActivityService(Engine engine, SidGenerator sids, EventPublisher events, TaskRouterResources resources,
			TaskDispatcher dispatcher) {
		super(resources.activities());
		this.engine = engine;
		this.sids = sids;
		this.events = events;
		this.resources = resources;
		this.dispatcher = dispatcher;
	}

	/**
	 * Creates an activity.
	 * @throws TwilioError 400 if the name is taken, or the workspace already has 100
	 * activities
	 */
	public Activity create(Workspace workspace, String friendlyName, boolean available) {
		ResourceRegistry<Activity> activities = in(workspace);
		activities.requireFree(friendlyName, null);
		if (activities.all().size() >= MOST) {
			throw TwilioError.badRequest("A workspace has at most %d activities".formatted(MOST));
		}
		Activity activity = new Activity(this.sids.next("WA", friendlyName), friendlyName, available,
				this.engine.now());
		activities.add(activity, friendlyName);
		record(EventType.ACTIVITY_CREATED, workspace, activity, "created");
		return activity;
	}

	/**
	 * Renames an activity.
	 * @throws TwilioError 400 if the name is taken
	 */
	public void rename(Workspace workspace, Activity activity, String friendlyName) {
		in(workspace).requireFree(friendlyName, activity);
		in(workspace).rename(activity, activity.friendlyName(), friendlyName);
		activity.rename(friendlyName, this.engine.now());
		record(EventType.ACTIVITY_UPDATED, workspace, activity, "updated");
		this.dispatcher.rematchAll(workspace);
	}

	/**
	 * Deletes an activity that no worker, queue or workspace setting uses. The sandbox
	 * refuses to delete a used activity, so that every worker always has an activity.
	 * Twilio does not document whether a used activity can be deleted.
	 * @throws TwilioError 400 if the activity is in use
	 */
	public void delete(Workspace workspace, Activity activity) {
		if (activity == workspace.defaultActivity() || activity == workspace.timeoutActivity()) {
			throw TwilioError.badRequest(
					"Activity %s is the default or timeout activity of the workspace".formatted(activity.sid()));
		}
		if (this.resources.workers().in(workspace).all().stream().anyMatch((worker) -> worker.activity() == activity)
				|| this.resources.queues().in(workspace).all().stream().anyMatch((queue) -> uses(queue, activity))) {
			throw TwilioError.badRequest("Activity %s is in use".formatted(activity.sid()));
		}
		in(workspace).remove(activity, activity.friendlyName());
		record(EventType.ACTIVITY_DELETED, workspace, activity, "deleted");
	}

	private static boolean uses(TaskQueue queue, Activity activity) {
		return queue.settings().reservationActivity() == activity || queue.settings().assignmentActivity() == activity;
	}

	private void record(EventType type, Workspace workspace, Activity activity, String what) {
		this.events.workspace(type, workspace, activity.sid(), new EventData().activity(activity),
				"Activity %s %s".formatted(activity.friendlyName(), what));
		this.events.publish();
	}

}
