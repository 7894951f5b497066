package dev.toritsugi.sandbox.taskrouter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody who works on tasks.
 */
public final class Worker {

	private final String sid;

	private final String friendlyName;

	private final ObjectNode attributes;

	private final Instant created;

	/** Occupying ones only: pending, accepted and wrapping (Twilio: Multitasking). */
	private final List<Reservation> reservations = new ArrayList<>();

	private final int capacity = 1;

	private Activity activity;

	private Instant statusChanged;

	private Instant idleSince;

	Worker(String sid, String friendlyName, ObjectNode attributes, Activity activity, Instant created) {
		this.sid = sid;
		this.friendlyName = friendlyName;
		this.attributes = attributes;
		this.activity = activity;
		this.created = created;
		this.statusChanged = created;
		this.idleSince = created;
	}

	public String sid() {
		return this.sid;
	}

	public String friendlyName() {
		return this.friendlyName;
	}

	public ObjectNode attributes() {
		return this.attributes;
	}

	public Activity activity() {
		return this.activity;
	}

	public Instant created() {
		return this.created;
	}

	public Instant statusChanged() {
		return this.statusChanged;
	}

	/**
	 * The reservations that take up this worker's capacity.
	 */
	public List<Reservation> holding() {
		return List.copyOf(this.reservations);
	}

	boolean free() {
		return this.activity.available() && this.reservations.size() < this.capacity;
	}

	/** The worker who had nothing to do for longest is offered the next task. */
	Instant idleSince() {
		return this.idleSince;
	}

	void occupy(Reservation reservation) {
		this.reservations.add(reservation);
	}

	void release(Reservation reservation, Instant now) {
		this.reservations.remove(reservation);
		this.idleSince = now;
	}

	void activity(Activity activity, Instant now) {
		this.activity = activity;
		this.statusChanged = now;
		this.idleSince = now;
	}

}
