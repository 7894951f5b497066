package dev.toritsugi.sandbox.taskrouter;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The reservations of tasks that are still there, in whatever state, by their SIDs and by
 * their workers.
 */
final class ReservationRegister {

	private final Map<String, Reservation> bySid = new HashMap<>();

	private final Map<Worker, Set<Reservation>> byWorker = new HashMap<>();

	void add(Reservation reservation) {
		this.bySid.put(reservation.sid(), reservation);
		this.byWorker.computeIfAbsent(reservation.worker(), (worker) -> new LinkedHashSet<>()).add(reservation);
	}

	Optional<Reservation> find(String sid) {
		return Optional.ofNullable(this.bySid.get(sid));
	}

	/** Oldest first. */
	Collection<Reservation> of(Worker worker) {
		return Collections.unmodifiableCollection(this.byWorker.getOrDefault(worker, Set.of()));
	}

	void forget(Task task) {
		for (Reservation reservation : task.reservations()) {
			this.bySid.remove(reservation.sid());
			this.byWorker.getOrDefault(reservation.worker(), Set.of()).remove(reservation);
		}
	}

	void forget(Worker worker) {
		this.byWorker.remove(worker);
	}

}
