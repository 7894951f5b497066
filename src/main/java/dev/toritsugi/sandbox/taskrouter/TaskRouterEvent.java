package dev.toritsugi.sandbox.taskrouter;

/**
 * Something that has happened. Carries the state that it led to, since a command that
 * another listener gave may have changed it again.
 */
public sealed interface TaskRouterEvent {

	/**
	 * A task was made, or got another status.
	 */
	record TaskEvent(Task task, Task.Status status) implements TaskRouterEvent {

	}

	/**
	 * A reservation was made, or got another status.
	 */
	record ReservationEvent(Reservation reservation, Reservation.Status status) implements TaskRouterEvent {

	}

	/**
	 * A worker got another activity.
	 */
	record WorkerEvent(Worker worker, Activity activity) implements TaskRouterEvent {

	}

}
