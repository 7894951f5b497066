package dev.toritsugi.sandbox.taskrouter.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.node.ObjectNode;

/**
 * A worker, which represents a person to whom tasks are offered.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/worker">Twilio: Worker
 * resource</a>
 */
public final class Worker extends Resource {

	private final Workspace workspace;

	private final Map<TaskChannel, WorkerChannel> channels = new LinkedHashMap<>();

	private final Set<CapacityUse> holding = new LinkedHashSet<>();

	private String friendlyName;

	private ObjectNode attributes;

	private String attributesText;

	private Activity activity;

	private Instant activitySince;

	private long idleNumber;

	public Worker(String sid, Workspace workspace, String friendlyName, ObjectNode attributes, Activity activity,
			Instant created) {
		super(sid, created);
		this.workspace = workspace;
		this.friendlyName = friendlyName;
		this.attributes = attributes;
		this.attributesText = attributes.toString();
		this.activity = activity;
		this.activitySince = created;
	}

	public Workspace workspace() {
		return this.workspace;
	}

	public String friendlyName() {
		return this.friendlyName;
	}

	/**
	 * Returns the attributes. The returned object must not be modified.
	 */
	public ObjectNode attributes() {
		return this.attributes;
	}

	/**
	 * Returns the attributes as JSON text.
	 */
	public String attributesText() {
		return this.attributesText;
	}

	public Activity activity() {
		return this.activity;
	}

	/**
	 * Returns the time at which the worker entered the current activity.
	 */
	public Instant activitySince() {
		return this.activitySince;
	}

	/**
	 * Returns the uses of this worker's capacity, one for each reservation that uses
	 * capacity, oldest first.
	 */
	public Collection<CapacityUse> holding() {
		return Collections.unmodifiableCollection(this.holding);
	}

	public Collection<WorkerChannel> channels() {
		return Collections.unmodifiableCollection(this.channels.values());
	}

	/**
	 * Whether the worker may currently be offered a task of the channel.
	 */
	public boolean isFreeFor(TaskChannel channel) {
		return this.activity.available()
				&& (this.workspace.settings().multiTaskEnabled() ? channel(channel).free() : this.holding.isEmpty());
	}

	/**
	 * Returns the worker's rank by idle time. The longest-idle worker has the lowest
	 * number.
	 */
	public long idleNumber() {
		return this.idleNumber;
	}

	/**
	 * Sets the worker's rank by idle time.
	 */
	public void idleNumber(long number) {
		this.idleNumber = number;
	}

	/**
	 * Adds a channel to the worker.
	 */
	public void add(WorkerChannel channel) {
		this.channels.put(channel.taskChannel(), channel);
	}

	/**
	 * Removes a channel from the worker.
	 */
	public void remove(TaskChannel channel) {
		this.channels.remove(channel);
	}

	/**
	 * Adds a use of the worker's capacity.
	 */
	public void occupy(CapacityUse use) {
		this.holding.add(use);
	}

	/**
	 * Removes a use of the worker's capacity.
	 */
	public void release(CapacityUse use) {
		this.holding.remove(use);
	}

	/**
	 * Changes the friendly name.
	 */
	public void rename(String friendlyName) {
		this.friendlyName = friendlyName;
	}

	/**
	 * Replaces all attributes.
	 */
	public void attributes(ObjectNode attributes) {
		this.attributes = attributes;
		this.attributesText = attributes.toString();
	}

	/**
	 * Changes the worker's activity.
	 */
	public void activity(Activity activity, Instant now) {
		this.activity = activity;
		this.activitySince = now;
	}

	private WorkerChannel channel(TaskChannel channel) {
		WorkerChannel found = this.channels.get(channel);
		if (found == null) {
			throw new IllegalStateException(sid() + " has no channel " + channel.uniqueName());
		}
		return found;
	}

}
