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
 * A worker: a person who accepts tasks.
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
	 * The attributes; a caller must not change them.
	 */
	public ObjectNode attributes() {
		return this.attributes;
	}

	/**
	 * The attributes as JSON.
	 */
	public String attributesText() {
		return this.attributesText;
	}

	public Activity activity() {
		return this.activity;
	}

	/**
	 * The time at which the worker got the activity.
	 */
	public Instant activitySince() {
		return this.activitySince;
	}

	/**
	 * The reservations that take up capacity of this worker, oldest first.
	 */
	public Collection<CapacityUse> holding() {
		return Collections.unmodifiableCollection(this.holding);
	}

	public Collection<WorkerChannel> channels() {
		return Collections.unmodifiableCollection(this.channels.values());
	}

	/**
	 * Whether the worker may be offered a task of that channel now.
	 */
	public boolean isFreeFor(TaskChannel channel) {
		return this.activity.available()
				&& (this.workspace.settings().multiTaskEnabled() ? channel(channel).free() : this.holding.isEmpty());
	}

	/**
	 * The place of the worker in the order of idleness: the worker with the lowest number
	 * is idle for the longest time.
	 */
	public long idleNumber() {
		return this.idleNumber;
	}

	/**
	 * Sets the place in the order of idleness.
	 */
	public void idleNumber(long number) {
		this.idleNumber = number;
	}

	/**
	 * Adds a channel.
	 */
	public void add(WorkerChannel channel) {
		this.channels.put(channel.taskChannel(), channel);
	}

	/**
	 * Removes a channel.
	 */
	public void remove(TaskChannel channel) {
		this.channels.remove(channel);
	}

	/**
	 * Takes up capacity.
	 */
	public void occupy(CapacityUse use) {
		this.holding.add(use);
	}

	/**
	 * Gives capacity back.
	 */
	public void release(CapacityUse use) {
		this.holding.remove(use);
	}

	/**
	 * Changes the name.
	 */
	public void rename(String friendlyName) {
		this.friendlyName = friendlyName;
	}

	/**
	 * Replaces the attributes.
	 */
	public void attributes(ObjectNode attributes) {
		this.attributes = attributes;
		this.attributesText = attributes.toString();
	}

	/**
	 * Changes the activity.
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
