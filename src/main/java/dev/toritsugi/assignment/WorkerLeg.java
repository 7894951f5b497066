package dev.toritsugi.assignment;

import java.util.function.Function;

import dev.toritsugi.twilio.resource.ReservationSid;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.resource.WorkerSid;
import org.jspecify.annotations.Nullable;

/**
 * The call to an operator's phone. Task, reservation and worker stand in the query of its
 * status callback, which Twilio signs with the rest of the URL; so the callback is
 * handled without a request to Twilio.
 *
 * @param task task that it rings for
 * @param reservation reservation that it rings for
 * @param worker worker whose phone rings
 * @param missed calls that the worker had missed in a row when it began to ring
 */
record WorkerLeg(TaskSid task, ReservationSid reservation, WorkerSid worker, int missed) {

	String query() {
		return "TaskSid=" + this.task + "&ReservationSid=" + this.reservation + "&WorkerSid=" + this.worker + "&Missed="
				+ this.missed;
	}

	/**
	 * @param parameters parameters of the status callback by name
	 * @return null if the query names no task, reservation and worker
	 */
	static @Nullable WorkerLeg of(Function<String, @Nullable String> parameters) {
		try {
			return new WorkerLeg(new TaskSid(text(parameters, "TaskSid")),
					new ReservationSid(text(parameters, "ReservationSid")),
					new WorkerSid(text(parameters, "WorkerSid")), Integer.parseInt(text(parameters, "Missed")));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static String text(Function<String, @Nullable String> parameters, String name) {
		String value = parameters.apply(name);
		return (value != null) ? value : "";
	}

}
