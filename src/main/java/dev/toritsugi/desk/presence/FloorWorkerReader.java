package dev.toritsugi.desk.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

import dev.toritsugi.floor.Floor;
import dev.toritsugi.floor.FloorReservation;
import dev.toritsugi.floor.FloorRepository;
import dev.toritsugi.twilio.resource.Reservation;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerSession;
import dev.toritsugi.twilio.rest.TwilioClock;

import org.springframework.stereotype.Component;

/**
 * Reads a worker from the state for the desks, without a request to Twilio. A state that
 * is older than 30 s is not used.
 */
@Component
class FloorWorkerReader {

	private static final Duration CURRENT = Duration.ofSeconds(30);

	private final FloorRepository floors;

	private final TwilioClock time;

	FloorWorkerReader(FloorRepository floors, TwilioClock time) {
		this.floors = floors;
		this.time = time;
	}

	/** Returns the session in a worker's attributes, or empty if it is unknown. */
	Optional<WorkerSession> session(String workerName) {
		return floor().flatMap((floor) -> floor.workerNamed(workerName))
			.flatMap((worker) -> WorkerSession.of(worker.attributes()));
	}

	/**
	 * Returns when the call that rings at a worker's phone was offered, by Twilio's
	 * clock, or empty if no call is known to ring. Of several calls, the first one
	 * counts.
	 */
	Optional<Instant> offered(String workerName) {
		return floor().flatMap((floor) -> floor.workerNamed(workerName).flatMap((worker) -> offered(worker, floor)));
	}

	private static Optional<Instant> offered(Worker worker, Floor floor) {
		return floor.tasks()
			.values()
			.stream()
			.flatMap((task) -> task.heldBy(worker.sid()))
			.map(FloorReservation::reservation)
			.filter((reservation) -> reservation.status() == Reservation.Status.PENDING)
			.map(Reservation::created)
			.min(Comparator.naturalOrder());
	}

	private Optional<Floor> floor() {
		return this.floors.floor()
			.filter((floor) -> Duration.between(floor.asOf(), this.time.instant()).abs().compareTo(CURRENT) <= 0);
	}

}
