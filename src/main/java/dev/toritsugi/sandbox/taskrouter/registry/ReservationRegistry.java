package dev.toritsugi.sandbox.taskrouter.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.Worker;

/**
 * Stores the reservations of all tasks that have not been removed, and finds reservations
 * by SID, task and worker.
 */
public final class ReservationRegistry {

	private final Map<String, Reservation> bySid = new HashMap<>();

	private final Map<Task, List<Reservation>> byTask = new HashMap<>();

	private final Map<Worker, Set<Reservation>> byWorker = new HashMap<>();

	/**
	 * Adds a reservation.
	 */
	public void add(Reservation reservation) {
		this.bySid.put(reservation.sid(), reservation);
		this.byTask.computeIfAbsent(reservation.task(), (task) -> new ArrayList<>()).add(reservation);
		this.byWorker.computeIfAbsent(reservation.worker(), (worker) -> new LinkedHashSet<>()).add(reservation);
	}

	/**
	 * Returns the reservation with the given SID, or empty if the SID is unknown or the
	 * reservation's task has been removed.
	 */
	public Optional<Reservation> find(String sid) {
		return Optional.ofNullable(this.bySid.get(sid));
	}

	/**
	 * Returns the reservations of a task, oldest first.
	 */
	public List<Reservation> of(Task task) {
		return Collections.unmodifiableList(this.byTask.getOrDefault(task, List.of()));
	}

	/**
	 * Returns the reservations of a worker, oldest first.
	 */
	public Collection<Reservation> of(Worker worker) {
		return Collections.unmodifiableCollection(this.byWorker.getOrDefault(worker, Set.of()));
	}

	/**
	 * Removes all reservations of a task.
	 */
	public void remove(Task task) {
		List<Reservation> removed = this.byTask.remove(task);
		if (removed != null) {
			for (Reservation reservation : removed) {
				this.bySid.remove(reservation.sid());
				this.byWorker.getOrDefault(reservation.worker(), Set.of()).remove(reservation);
			}
		}
	}

	/**
	 * Removes a worker who has no reservations left.
	 */
	public void remove(Worker worker) {
		this.byWorker.remove(worker);
	}

}
