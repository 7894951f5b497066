package dev.toritsugi.sandbox.taskrouter.model;

import java.util.HashSet;
import java.util.Set;

/**
 * The workers for whom a task has a pending reservation.
 */
public final class TaskOffers {

	private final Set<Worker> workers = new HashSet<>();

	/** Returns the number of pending reservations. */
	public int count() {
		return this.workers.size();
	}

	/** Whether the task has a pending reservation for a worker. */
	public boolean include(Worker worker) {
		return this.workers.contains(worker);
	}

	void begin(Worker worker) {
		this.workers.add(worker);
	}

	void end(Worker worker) {
		this.workers.remove(worker);
	}

}
