package dev.toritsugi.assignment;

import java.time.Instant;
import java.util.function.Function;

import dev.toritsugi.twilio.resource.ReservationSid;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.resource.WorkerSid;
import org.jspecify.annotations.Nullable;

/**
 * The call to an operator's phone for a reservation. The query of the call's status
 * callback contains all values of this record, so the callback can be handled without a
 * request to Twilio. Twilio's signature covers the query.
 *
 * @param task SID of the caller's task
 * @param reservation SID of the reservation for which the phone rings
 * @param worker SID of the worker whose phone rings
 * @param missed number of calls that the worker had missed in a row before this call
 * @param offered when the phone began to ring, by Twilio's clock, or null if the operator
 * does not work with the page
 */
record WorkerLeg(TaskSid task, ReservationSid reservation, WorkerSid worker, int missed, @Nullable Instant offered) {

	/**
	 * Returns the query of the status callback. The parameters are in alphabetical order,
	 * because Twilio was seen to sort them in its request although the signature is for
	 * the URL as it was given.
	 */
	String query() {
		String offer = (this.offered != null) ? "&Offered=" + this.offered.toEpochMilli() : "";
		return "Missed=" + this.missed + offer + "&ReservationSid=" + this.reservation + "&TaskSid=" + this.task
				+ "&WorkerSid=" + this.worker;
	}

	/**
	 * Reads a leg from the parameters of its status callback.
	 * @param parameters function that returns the value of a parameter, or null if the
	 * parameter is missing
	 * @return the leg, or null if a parameter is missing or malformed
	 */
	static @Nullable WorkerLeg of(Function<String, @Nullable String> parameters) {
		try {
			return new WorkerLeg(new TaskSid(text(parameters, "TaskSid")),
					new ReservationSid(text(parameters, "ReservationSid")),
					new WorkerSid(text(parameters, "WorkerSid")), Integer.parseInt(text(parameters, "Missed")),
					offered(text(parameters, "Offered")));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static @Nullable Instant offered(String millis) {
		return millis.isEmpty() ? null : Instant.ofEpochMilli(Long.parseLong(millis));
	}

	private static String text(Function<String, @Nullable String> parameters, String name) {
		String value = parameters.apply(name);
		return (value != null) ? value : "";
	}

}
