package dev.toritsugi.sandbox.controlapi.view;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import org.jspecify.annotations.Nullable;

/**
 * A worker.
 *
 * @param since time of the last change of activity, UTC
 * @param phone status of the leg to the worker's phone; left out without a leg
 * @param contactUri attribute {@code contact_uri}, the address of the worker's phone
 * @param holds reservations that take up the worker's capacity
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkerView(String name, String sid, String workspace, String activity, String activitySid,
		boolean available, Instant since, @Nullable String phone, @Nullable String contactUri,
		List<ReservationView> holds) {

	public static WorkerView of(Worker worker, SandboxAccount account) {
		return new WorkerView(worker.friendlyName(), worker.sid(), worker.workspace().sid(),
				worker.activity().friendlyName(), worker.activity().sid(), worker.activity().available(),
				worker.activitySince(),
				account.calleePhones().leg(worker).map(Call::status).map(CallStatus::value).orElse(null),
				worker.attributes().path("contact_uri").asString(null),
				account.taskRouter()
					.reservations()
					.heldBy(worker)
					.stream()
					.map((reservation) -> ReservationView.of(reservation, account))
					.toList());
	}

	/**
	 * A reservation that takes up a worker's capacity.
	 *
	 * @param phone status of the leg made for the reservation
	 * @param call SID of the caller's call; left out of a task without a call
	 * @param from number of the caller
	 * @param since time of the last change of status, UTC
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record ReservationView(String reservation, String status, String task, @Nullable String phone,
			@Nullable String call, @Nullable String from, Instant since) {

		private static ReservationView of(Reservation reservation, SandboxAccount account) {
			Call caller = account.calls().of(reservation.task()).orElse(null);
			return new ReservationView(reservation.sid(), reservation.status().value(), reservation.task().sid(),
					account.voice().legs().of(reservation).map(Call::status).map(CallStatus::value).orElse(null),
					(caller != null) ? caller.sid() : null, (caller != null) ? caller.from() : null,
					reservation.updated());
		}

	}

}
