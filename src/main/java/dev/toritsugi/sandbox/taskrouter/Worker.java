package dev.toritsugi.sandbox.taskrouter;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.expression.AttributeResolver;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody who works on tasks.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/worker">Twilio: Worker
 * resource</a>
 */
public final class Worker extends Resource {

	private final Workspace workspace;

	private final Map<TaskChannel, WorkerChannel> channels = new LinkedHashMap<>();

	/** Occupying ones only: pending, accepted and wrapping (Twilio: Multitasking). */
	private final Set<Reservation> holding = new LinkedHashSet<>();

	private final AttributeResolver names = new WorkerNames(this);

	private String friendlyName;

	private ObjectNode attributes;

	private String attributesText;

	private Activity activity;

	private Instant activitySince;

	private long idleNumber;

	Worker(String sid, Workspace workspace, String friendlyName, ObjectNode attributes, Activity activity,
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
	 * Not to be changed by a reader.
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
	 * Since when they have that activity.
	 */
	public Instant activitySince() {
		return this.activitySince;
	}

	/**
	 * The reservations that take up this worker's capacity, oldest first.
	 */
	public Collection<Reservation> holding() {
		return Collections.unmodifiableCollection(this.holding);
	}

	public Collection<WorkerChannel> channels() {
		return Collections.unmodifiableCollection(this.channels.values());
	}

	/**
	 * What an expression about workers finds: the attributes, and the fields of the
	 * resource that Twilio documents.
	 */
	public AttributeResolver names() {
		return this.names;
	}

	WorkerChannel channel(TaskChannel channel) {
		WorkerChannel found = this.channels.get(channel);
		if (found == null) {
			throw new IllegalStateException(sid() + " has no channel " + channel.uniqueName());
		}
		return found;
	}

	/** Whether they may be offered a task of that channel now. */
	boolean free(TaskChannel channel) {
		return this.activity.available()
				&& (this.workspace.settings().multiTaskEnabled() ? channel(channel).free() : this.holding.isEmpty());
	}

	/** The worker with the lowest number has been given nothing for longest. */
	long idleNumber() {
		return this.idleNumber;
	}

	void idle(long number) {
		this.idleNumber = number;
	}

	void add(WorkerChannel channel) {
		this.channels.put(channel.taskChannel(), channel);
	}

	void remove(TaskChannel channel) {
		this.channels.remove(channel);
	}

	void occupy(Reservation reservation) {
		this.holding.add(reservation);
	}

	void release(Reservation reservation) {
		this.holding.remove(reservation);
	}

	void rename(String friendlyName) {
		this.friendlyName = friendlyName;
	}

	void attributes(ObjectNode attributes) {
		this.attributes = attributes;
		this.attributesText = attributes.toString();
	}

	void activity(Activity activity, Instant now) {
		this.activity = activity;
		this.activitySince = now;
	}

}
