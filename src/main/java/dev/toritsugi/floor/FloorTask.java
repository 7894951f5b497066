package dev.toritsugi.floor;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.toritsugi.twilio.resource.Reservation;
import dev.toritsugi.twilio.resource.ReservationSid;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.VoicemailTask;
import dev.toritsugi.twilio.resource.WorkerSid;
import org.jspecify.annotations.Nullable;

/**
 * An open task with its reservations.
 *
 * @param task latest known state of the task
 * @param reservations reservations of the task, live or ended, in the order in which this
 * replica has learned of them
 * @param wrappingSince when this replica first saw the task wrapping, by Twilio's clock,
 * or null if the task is not wrapping
 */
public record FloorTask(Task task, List<FloorReservation> reservations, @Nullable Instant wrappingSince) {

	/**
	 * Maximum number of reservations that are kept for one task. A task that is offered
	 * more often keeps the newest ones.
	 */
	private static final int MOST = 50;

	static FloorTask of(Task task) {
		return new FloorTask(task, List.of(), null).withTask(task);
	}

	/** Returns the live reservations of the task. */
	public Stream<FloorReservation> live() {
		return this.reservations.stream().filter(FloorReservation::isLive);
	}

	/** Returns the live reservations of a worker for this task. */
	public Stream<FloorReservation> heldBy(WorkerSid worker) {
		return live().filter((each) -> each.reservation().worker().equals(worker));
	}

	/** Whether a caller still waits for an operator. A message is no waiting caller. */
	public boolean isWaiting() {
		return (this.task.status() == Task.Status.PENDING || this.task.status() == Task.Status.RESERVED)
				&& !VoicemailTask.isVoicemail(this.task.attributes())
				&& live().allMatch((each) -> each.reservation().status() == Reservation.Status.PENDING);
	}

	/** Returns this task in a newer state. */
	FloorTask withTask(Task newer) {
		Task task = (newer.attributes().isOmitted() && !this.task.attributes().isOmitted())
				? withAttributes(newer, this.task) : newer;
		Instant since = (task.status() != Task.Status.WRAPPING) ? null
				: (this.wrappingSince != null) ? this.wrappingSince : task.updated();
		return new FloorTask(task, this.reservations, since);
	}

	private static Task withAttributes(Task task, Task source) {
		return new Task(task.sid(), task.workflowSid(), task.channel(), task.status(), task.queue(), task.rank(),
				source.attributes(), task.created(), task.updated(), task.version());
	}

	/** Returns this task after its pending reservations have ended. */
	FloorTask withoutOffers() {
		return new FloorTask(this.task,
				this.reservations.stream()
					.map((each) -> (each.reservation().status() == Reservation.Status.PENDING) ? each.ended() : each)
					.toList(),
				this.wrappingSince);
	}

	/**
	 * Returns this task with the states of reservations, unless they are known already.
	 */
	FloorTask withReservations(Collection<Reservation> read) {
		Map<ReservationSid, FloorReservation> merged = new LinkedHashMap<>();
		this.reservations.forEach((each) -> merged.put(each.reservation().sid(), each));
		read.forEach((each) -> merged.compute(each.sid(),
				(sid, known) -> (known != null) ? known.merge(each) : FloorReservation.of(each)));
		List<FloorReservation> all = List.copyOf(merged.values());
		return new FloorTask(this.task, all.subList(Math.max(0, all.size() - MOST), all.size()), this.wrappingSince);
	}

	/**
	 * Whether the known reservations explain the task's status. If they do not, the
	 * reservations have to be read.
	 */
	boolean isExplained() {
		return switch (this.task.status()) {
			case RESERVED -> live().findAny().isPresent();
			case ASSIGNED, WRAPPING -> live().anyMatch((each) -> each.reservation().taken());
			default -> true;
		};
	}

}
