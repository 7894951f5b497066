package dev.toritsugi.twilio;

import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Turns the SDK's resources into ours.
 */
final class Resources {

	private Resources() {
	}

	static Task task(com.twilio.rest.taskrouter.v1.workspace.Task task) {
		return new Task(new TaskSid(task.getSid()),
				named(Task.Status.class, task.getAssignmentStatus(), Task.Status.UNKNOWN));
	}

	static Reservation reservation(com.twilio.rest.taskrouter.v1.workspace.task.Reservation reservation) {
		return new Reservation(new ReservationSid(reservation.getSid()), new TaskSid(reservation.getTaskSid()),
				reservation.getWorkerName(),
				named(Reservation.Status.class, reservation.getReservationStatus(), Reservation.Status.UNKNOWN));
	}

	static Reservation reservation(com.twilio.rest.taskrouter.v1.workspace.worker.Reservation reservation) {
		return new Reservation(new ReservationSid(reservation.getSid()), new TaskSid(reservation.getTaskSid()),
				reservation.getWorkerName(),
				named(Reservation.Status.class, reservation.getReservationStatus(), Reservation.Status.UNKNOWN));
	}

	static com.twilio.rest.taskrouter.v1.workspace.worker.Reservation.Status workerReservationStatus(
			Reservation.Status status) {
		return com.twilio.rest.taskrouter.v1.workspace.worker.Reservation.Status
			.forValue(status.name().toLowerCase(Locale.ROOT));
	}

	/**
	 * The SDK reads a status that it does not know as null; a newer SDK may know one that
	 * we don't.
	 */
	private static <E extends Enum<E>> E named(Class<E> type, @Nullable Enum<?> value, E unknown) {
		return Stream.of(type.getEnumConstants())
			.filter((constant) -> value != null && constant.name().equals(value.name()))
			.findFirst()
			.orElse(unknown);
	}

}
