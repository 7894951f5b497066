package dev.toritsugi.task;

import java.util.List;
import java.util.function.Supplier;

import dev.toritsugi.twilio.resource.Reservation;

/**
 * Whose tasks somebody may complete.
 */
public sealed interface Authority {

	/**
	 * The tasks of one worker.
	 * @param workerName the worker's friendly name; its case does not matter, as at
	 * Twilio
	 */
	static Authority ofWorker(String workerName) {
		return new OwnTasks(workerName);
	}

	/**
	 * Everybody's tasks.
	 */
	static Authority ofSupervisor() {
		return new AnyTask();
	}

	/**
	 * Whether it covers a task.
	 * @param reservations reads the task's reservations; asked only if they matter
	 */
	boolean covers(Supplier<List<Reservation>> reservations);

	/**
	 * Covers what the worker holds. A task that was passed on is no longer theirs: their
	 * reservation is completed then, and somebody else's is not.
	 */
	record OwnTasks(String workerName) implements Authority {

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
	record AnyTask() implements Authority {

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
