package dev.toritsugi.sandbox.taskrouter;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.toritsugi.sandbox.engine.TwilioError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything of one call centre: activities, workers, the workflow and the tasks. Keeps
 * the order in which things were made.
 */
public final class Workspace {

	private final String accountSid;

	private final String sid;

	private final Map<String, Activity> activities = new LinkedHashMap<>();

	private final Map<String, Worker> workers = new LinkedHashMap<>();

	private final Map<String, Workflow> workflows = new LinkedHashMap<>();

	private final Map<String, Task> tasks = new LinkedHashMap<>();

	private final Activity timeoutActivity;

	/**
	 * @param timeoutActivity activity of a worker who lets a reservation time out
	 */
	public Workspace(String accountSid, String sid, Activity timeoutActivity) {
		this.accountSid = accountSid;
		this.sid = sid;
		this.timeoutActivity = timeoutActivity;
		add(timeoutActivity);
	}

	public String accountSid() {
		return this.accountSid;
	}

	public String sid() {
		return this.sid;
	}

	/**
	 * Adds an activity.
	 */
	public void add(Activity activity) {
		this.activities.put(activity.sid(), activity);
	}

	/**
	 * Adds a workflow with the queue that it leads to.
	 */
	public void add(Workflow workflow) {
		this.workflows.put(workflow.sid(), workflow);
	}

	/**
	 * Adds a worker.
	 */
	public void addWorker(String sid, String friendlyName, ObjectNode attributes, Activity activity, Instant now) {
		this.workers.put(sid, new Worker(sid, friendlyName, attributes, activity, now));
	}

	void add(Task task) {
		this.tasks.put(task.sid(), task);
	}

	void remove(Task task) {
		this.tasks.remove(task.sid());
	}

	/**
	 * The activity of that SID, or none.
	 */
	public Optional<Activity> activity(@Nullable String activitySid) {
		return Optional.ofNullable(this.activities.get(activitySid));
	}

	/**
	 * The first activity in which workers are offered tasks.
	 */
	public Activity availableActivity() {
		return this.activities.values().stream().filter(Activity::available).findFirst().orElseThrow();
	}

	Activity timeoutActivity() {
		return this.timeoutActivity;
	}

	public List<Worker> workers() {
		return List.copyOf(this.workers.values());
	}

	/**
	 * The worker of that SID.
	 * @throws TwilioError if there is none
	 */
	public Worker worker(String workerSid) {
		return found(this.workers, "Workers", workerSid);
	}

	/**
	 * The workflow of that SID.
	 * @throws TwilioError if there is none
	 */
	public Workflow workflow(String workflowSid) {
		return found(this.workflows, "Workflows", workflowSid);
	}

	public List<Task> tasks() {
		return List.copyOf(this.tasks.values());
	}

	Stream<Task> waiting() {
		return this.tasks.values().stream().filter((task) -> task.status() == Task.Status.PENDING);
	}

	/**
	 * The task of that SID.
	 * @throws TwilioError if there is none, or no longer
	 */
	public Task task(String taskSid) {
		return found(this.tasks, "Tasks", taskSid);
	}

	private <T> T found(Map<String, T> resources, String collection, String resourceSid) {
		T resource = resources.get(resourceSid);
		if (resource == null) {
			throw TwilioError.notFound("/Workspaces/%s/%s/%s".formatted(this.sid, collection, resourceSid));
		}
		return resource;
	}

}
