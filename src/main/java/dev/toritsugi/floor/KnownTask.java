package dev.toritsugi.floor;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Objects;

import dev.toritsugi.twilio.resource.Reservation;
import dev.toritsugi.twilio.resource.Task;
import org.jspecify.annotations.Nullable;

/**
 * The newest known state of a task, with what is needed to order later states.
 *
 * @param task the task
 * @param stamp where the state comes from
 * @param reservationsAsOf date of the task's update to which the known reservations
 * belong
 * @param readFor state of the task for which the reservations were read last, or null
 * @param contradictions number of reads after the event that differed from the event
 */
record KnownTask(FloorTask task, Stamp stamp, Instant reservationsAsOf, @Nullable Task readFor, int contradictions) {

	/** Difference between the time of an event and the date of the same update. */
	private static final Duration TOLERANCE = Duration.ofSeconds(1);

	static KnownTask of(Task task, Stamp stamp) {
		return new KnownTask(FloorTask.of(task), stamp, Instant.EPOCH, null, 0);
	}

	/**
	 * Returns the position of a task's status in the life of a task. A task returns from
	 * reserved to pending, but never to an earlier position.
	 */
	static int step(Task.Status status) {
		return switch (status) {
			case PENDING, RESERVED, UNKNOWN -> 0;
			case ASSIGNED -> 1;
			case WRAPPING -> 2;
			case COMPLETED, CANCELED -> 3;
		};
	}

	/** Compares another state of this task with the known state. */
	Stamp.Order order(Task other, Stamp stamp) {
		int steps = step(other.status()) - step(this.task.task().status());
		if (steps != 0) {
			return (steps > 0) ? Stamp.Order.NEWER : Stamp.Order.OLDER;
		}
		Stamp.Order order = stamp.comparedTo(this.stamp);
		return (order == Stamp.Order.UNKNOWN && isEqualTo(other)) ? Stamp.Order.NEWER : order;
	}

	private boolean isEqualTo(Task other) {
		Task known = this.task.task();
		return other.status() == known.status() && Objects.equals(other.queue(), known.queue())
				&& other.rank().equals(known.rank()) && other.attributes().equals(known.attributes());
	}

	/**
	 * Returns this task in a newer state. A read of a pending task ends its offers; each
	 * offer has an event of its own.
	 */
	KnownTask with(Task newer, Stamp stamp) {
		FloorTask task = this.task.withTask(newer);
		boolean withoutOffers = newer.status() == Task.Status.PENDING && !stamp.event();
		return new KnownTask(withoutOffers ? task.withoutOffers() : task, stamp, this.reservationsAsOf, this.readFor,
				0);
	}

	KnownTask contradicted() {
		return new KnownTask(this.task, this.stamp, this.reservationsAsOf, this.readFor, this.contradictions + 1);
	}

	/**
	 * Returns this task with the states of reservations.
	 * @param asOf date of the task's update to which the reservations belong
	 */
	KnownTask with(Collection<Reservation> reservations, Instant asOf) {
		return new KnownTask(this.task.withReservations(reservations), this.stamp,
				asOf.isAfter(this.reservationsAsOf) ? asOf : this.reservationsAsOf, this.readFor, this.contradictions);
	}

	/**
	 * Returns this task after its reservations were read.
	 * @param read state of the task before the read
	 */
	KnownTask readFor(Task read) {
		return new KnownTask(this.task, this.stamp, this.reservationsAsOf, read, this.contradictions);
	}

	private boolean isReadFor(Task current) {
		return this.readFor != null && this.readFor.status() == current.status()
				&& this.readFor.updated().equals(current.updated());
	}

	/**
	 * Whether the reservations have to be read, because they do not explain the task's
	 * status, or because a reserved task may have been offered to another worker. Twilio
	 * truncates the date of an update to seconds, and another worker may be offered the
	 * task within the second of the last known offer, for instance if a phone is out of
	 * reach. Returns false if they were read for the task's last update already.
	 */
	boolean needsReservations() {
		Instant updated = this.task.task().updated();
		boolean open = step(this.task.task().status()) > 0 || this.task.task().status() == Task.Status.RESERVED;
		boolean outdated = this.task.task().status() == Task.Status.RESERVED && (updated
			.isAfter(this.reservationsAsOf.plus(TOLERANCE))
				|| (!this.stamp.event() && !updated.isBefore(this.reservationsAsOf.truncatedTo(ChronoUnit.SECONDS))));
		return open && !isReadFor(this.task.task()) && (outdated || !this.task.isExplained());
	}

}
