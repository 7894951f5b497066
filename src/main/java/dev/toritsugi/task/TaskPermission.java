package dev.toritsugi.task;

import java.util.List;
import java.util.function.Supplier;

import dev.toritsugi.twilio.resource.Reservation;

/**
 * Which tasks an operator or supervisor may complete or extend.
 */
public sealed interface TaskPermission {

	/**
	 * Covers the tasks of one worker.
	 * @param workerName the worker's friendly name, in any case, as at Twilio
	 */
	static TaskPermission ofWorker(String workerName) {
		return new OwnTasks(workerName);
	}

	/**
	 * Covers the tasks of every worker.
	 */
	static TaskPermission ofSupervisor() {
		return new AnyTask();
	}

	/**
	 * Whether this permission covers a task.
	 * @param reservations reads the task's reservations; not called for a supervisor
	 */
	boolean covers(Supplier<List<Reservation>> reservations);

	/**
	 * Covers the tasks that one worker holds. A task that was transferred belongs to the
	 * second worker alone: the first one's reservation is completed then, the second
	 * one's is not.
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
