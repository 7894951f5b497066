package dev.toritsugi.sandbox.control;

import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

import dev.toritsugi.sandbox.taskrouter.Reservation;
import dev.toritsugi.sandbox.taskrouter.Reservations;
import dev.toritsugi.sandbox.taskrouter.Worker;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.WorkerPhones;
import dev.toritsugi.sandbox.world.World;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a worker can do: with their phone, or with a reservation as TaskRouter's API has
 * it.
 */
enum WorkerAction {

	/** Picks up the phone. */
	ANSWER(phone(WorkerPhones::answer), "'s phone is not ringing"),
	/** Declines the call. */
	DECLINE(phone(WorkerPhones::decline), "'s phone is not ringing"),
	/** Hangs up. */
	HANGUP(phone(WorkerPhones::hangUp), "'s phone is not on a call"),
	/** Accepts a reservation without a call. */
	ACCEPT(reservation(Reservation.Status.PENDING::equals, Reservations::accept), " is offered nothing"),
	/** Rejects a reservation without a call. */
	REJECT(reservation(Reservation.Status.PENDING::equals,
			(reservations, reservation) -> reservations.reject(reservation, null)), " is offered nothing"),
	/** Completes a task that they accepted. */
	COMPLETE(
			reservation((status) -> status == Reservation.Status.ACCEPTED || status == Reservation.Status.WRAPPING,
					(reservations,
							reservation) -> reservation.task().workspace().tasks().complete(reservation.task(), null)),
			" has nothing to complete");

	private final Action action;

	private final String otherwise;

	WorkerAction(Action action, String otherwise) {
		this.action = action;
		this.otherwise = otherwise;
	}

	/**
	 * Does it.
	 * @param reservation which one; null for the oldest that it fits
	 */
	void perform(World world, Worker worker, @Nullable String reservation) {
		if (!this.action.perform(world, worker, reservation)) {
			throw new ResponseStatusException(HttpStatus.CONFLICT,
					worker.friendlyName() + this.otherwise + ". GET /sandbox/state shows who does what.");
		}
	}

	private static Action phone(BiPredicate<WorkerPhones, Call> action) {
		return (world, worker, wanted) -> world.phones()
			.legs(worker)
			.stream()
			.filter((leg) -> wanted == null || leg.equals(leg(world, worker, wanted)))
			.anyMatch((leg) -> action.test(world.phones(), leg));
	}

	private static @Nullable Call leg(World world, Worker worker, String reservation) {
		return worker.holding()
			.stream()
			.filter((held) -> held.sid().equals(reservation))
			.findFirst()
			.flatMap(world.voice().legs()::of)
			.orElse(null);
	}

	private static Action reservation(Predicate<Reservation.Status> fits,
			BiConsumer<Reservations, Reservation> action) {
		return (world, worker, wanted) -> {
			Reservation found = worker.holding()
				.stream()
				.filter((held) -> fits.test(held.status()))
				.filter((held) -> wanted == null || Objects.equals(held.sid(), wanted))
				.findFirst()
				.orElse(null);
			if (found == null) {
				return false;
			}
			action.accept(worker.workspace().reservations(), found);
			return true;
		};
	}

	private interface Action {

		boolean perform(World world, Worker worker, @Nullable String reservation);

	}

}
