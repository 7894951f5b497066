package dev.toritsugi.sandbox.controlapi.worker;

import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.controlapi.problem.ControlProblem;
import dev.toritsugi.sandbox.controlapi.problem.ControlRefusal;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.ReservationStatus;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.service.ReservationService;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.phone.CalleePhoneService;
import org.jspecify.annotations.Nullable;

/**
 * A worker's action on the worker's phone or on a reservation.
 */
enum WorkerAction {

	/** Answers the call that is ringing on the worker's phone. */
	ANSWER(phone(CalleePhoneService::answer), ControlProblem.PHONE_NOT_RINGING,
			"'s phone is not ringing, or rings in a browser"),
	/** Declines the call that is ringing on the worker's phone. */
	DECLINE(phone(CalleePhoneService::decline), ControlProblem.PHONE_NOT_RINGING, "'s phone is not ringing"),
	/** Hangs up the worker's phone. */
	HANGUP(phone(CalleePhoneService::hangUp), ControlProblem.PHONE_NOT_ON_CALL, "'s phone is not on a call"),
	/** Accepts a pending reservation without calling the worker. */
	ACCEPT(reservation(ReservationStatus.PENDING::equals, ReservationService::accept),
			ControlProblem.NO_PENDING_RESERVATION, " has no pending reservation"),
	/** Rejects a pending reservation without calling the worker. */
	REJECT(reservation(ReservationStatus.PENDING::equals,
			(reservations, reservation) -> reservations.reject(reservation, null)),
			ControlProblem.NO_PENDING_RESERVATION, " has no pending reservation"),
	/** Completes the task of an accepted or wrapping reservation. */
	COMPLETE(
			reservation((status) -> status == ReservationStatus.ACCEPTED || status == ReservationStatus.WRAPPING,
					ReservationService::complete),
			ControlProblem.NOTHING_TO_COMPLETE, " has no accepted task to complete");

	private final Action action;

	private final ControlProblem problem;

	private final String refusal;

	WorkerAction(Action action, ControlProblem problem, String refusal) {
		this.action = action;
		this.problem = problem;
		this.refusal = refusal;
	}

	/**
	 * Performs the action for a worker.
	 * @param reservation SID of the reservation, or null for the oldest reservation to
	 * which the action applies
	 * @throws ControlRefusal 409 if the worker can't perform the action now
	 */
	void perform(SandboxAccount account, Worker worker, @Nullable String reservation) {
		if (!this.action.perform(account, worker, reservation)) {
			throw this.problem
				.toRefusal(worker.friendlyName() + this.refusal + ". GET /sandbox/state shows the workers.");
		}
	}

	private static Action phone(BiPredicate<CalleePhoneService, Call> action) {
		return (account, worker, wanted) -> account.calleePhones()
			.legs(worker)
			.stream()
			.filter((leg) -> wanted == null || leg.equals(leg(account, worker, wanted)))
			.anyMatch((leg) -> action.test(account.calleePhones(), leg));
	}

	private static @Nullable Call leg(SandboxAccount account, Worker worker, String reservation) {
		return account.taskRouter()
			.reservations()
			.heldBy(worker)
			.stream()
			.filter((held) -> held.sid().equals(reservation))
			.findFirst()
			.flatMap(account.voice().legs()::of)
			.orElse(null);
	}

	private static Action reservation(Predicate<ReservationStatus> fits,
			BiConsumer<ReservationService, Reservation> action) {
		return (account, worker, wanted) -> {
			Reservation found = account.taskRouter()
				.reservations()
				.heldBy(worker)
				.stream()
				.filter((held) -> fits.test(held.status()))
				.filter((held) -> wanted == null || Objects.equals(held.sid(), wanted))
				.findFirst()
				.orElse(null);
			if (found == null) {
				return false;
			}
			action.accept(account.taskRouter().reservations(), found);
			return true;
		};
	}

	private interface Action {

		boolean perform(SandboxAccount account, Worker worker, @Nullable String reservation);

	}

}
