package dev.toritsugi.task;

import java.util.List;
import java.util.function.Supplier;

import dev.toritsugi.twilio.resource.Reservation;

/**
 * The permission of an operator or supervisor to complete tasks and to extend their
 * after-call work.
 */
public sealed interface TaskPermission {

	/**
	 * Returns a permission that covers the tasks of one worker.
	 * @param workerName friendly name of the worker; compared case-insensitively, as
	 * Twilio does
	 */
	static TaskPermission ofWorker(String workerName) {
		return new OwnTasks(workerName);
	}

	/**
	 * Returns a permission that covers the tasks of all workers.
	 */
	static TaskPermission ofSupervisor() {
		return new AnyTask();
	}

	/**
	 * Whether this permission covers a task.
	 * @param reservations supplier that reads the task's reservations; not invoked for a
	 * supervisor
	 */
	boolean covers(Supplier<List<Reservation>> reservations);

	/**
	 * Covers the tasks of one worker. After a transfer, the task belongs only to the
	 * second worker, because the first worker's reservation is completed.
	 */
	record OwnTasks(String workerName) implements TaskPermission {

		@Override
		public boolean covers(Supplier<List<Reservation>> reservations) {
			List<Reservation> all = reservations.get();
			boolean held = all.stream().anyMatch(OwnTasks::holds);
			return all.stream()
				.filter((reservation) -> held ? holds(reservation) : reservation.taken())
				.anyMatch((reservation) -> reservation.workerName().equalsIgnoreCase(this.workerName));
		}

		private static boolean holds(Reservation reservation) {
			return reservation.taken() && reservation.status() != Reservation.Status.COMPLETED;
		}

		@Override
		public String toString() {
			return "worker " + this.workerName;
		}

	}

	/**
	 * Covers every task.
	 */
	record AnyTask() implements TaskPermission {

		@Override
		public boolean covers(Supplier<List<Reservation>> reservations) {
			return true;
		}

		@Override
		public String toString() {
			return "a supervisor";
		}

	}

}
