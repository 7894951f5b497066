package dev.toritsugi.sandbox.controlapi.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import org.jspecify.annotations.Nullable;

/**
 * A TaskRouter worker.
 *
 * @param since time of the last activity change, UTC
 * @param phone status of the current call on the worker's phone; omitted if the phone has
 * no call
 * @param phoneState whether the phone can be called: reachable, busy or out-of-reach
 * @param browsers number of browser tabs that are registered with the Voice SDK and ring;
 * omitted if there are none, so that the control API plays the phone
 * @param contactUri address of the worker's phone, from the worker attribute
 * {@code contact_uri}
 * @param holds reservations that take up the worker's capacity
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkerView(String name, String sid, String workspace, String activity, String activitySid,
		boolean available, Instant since, @Nullable String phone, String phoneState, @Nullable Integer browsers,
		@Nullable String contactUri, List<ReservationView> holds) {

	public static WorkerView of(Worker worker, SandboxAccount account) {
		return new WorkerView(worker.friendlyName(), worker.sid(), worker.workspace().sid(),
				worker.activity().friendlyName(), worker.activity().sid(), worker.activity().available(),
				worker.activitySince(),
				account.calleePhones().leg(worker).map(Call::status).map(CallStatus::value).orElse(null),
				account.calleePhones().state(worker.attributes().path("contact_uri").asString("")).value(),
				browsers(worker, account), worker.attributes().path("contact_uri").asString(null),
				account.taskRouter()
					.reservations()
					.heldBy(worker)
					.stream()
					.map((reservation) -> ReservationView.of(reservation, account))
					.toList());
	}

	private static @Nullable Integer browsers(Worker worker, SandboxAccount account) {
		int count = account.voice().browsers().phones().count(worker.attributes().path("contact_uri").asString(""));
		return (count > 0) ? count : null;
	}

	/**
	 * A reservation that takes up a worker's capacity.
	 *
	 * @param phone status of the call that Twilio placed to the worker for this
	 * reservation; omitted if there is no call
	 * @param browser whether a browser with the Voice SDK rings or has answered the call
	 * @param call SID of the caller's call; omitted if the task has no call
	 * @param from caller's number; omitted if the task has no call
	 * @param queue name of the task queue; omitted if the task has none
	 * @param queueSid SID of the task queue; omitted if the task has none
	 * @param since time of the reservation's last status change, UTC
	 * @param afterCallUntil time to which the application has extended the after-call
	 * work, from the task attribute {@code after_call_until}; omitted if it is missing
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record ReservationView(String reservation, String status, String task, @Nullable String phone, boolean browser,
			@Nullable String call, @Nullable String from, @Nullable String queue, @Nullable String queueSid,
			Instant since, @Nullable String afterCallUntil) {

		private static ReservationView of(Reservation reservation, SandboxAccount account) {
			Call caller = account.calls().of(reservation.task()).orElse(null);
			TaskQueue queue = reservation.task().queue();
			Optional<Call> leg = account.voice().legs().of(reservation);
			return new ReservationView(reservation.sid(), reservation.status().value(), reservation.task().sid(),
					leg.map(Call::status).map(CallStatus::value).orElse(null),
					leg.filter(account.calleePhones()::isLeftToBrowser).isPresent(),
					(caller != null) ? caller.sid() : null, (caller != null) ? caller.from() : null,
					(queue != null) ? queue.friendlyName() : null, (queue != null) ? queue.sid() : null,
					reservation.updated(), reservation.task().attributes().path("after_call_until").asString(null));
		}

	}

}
