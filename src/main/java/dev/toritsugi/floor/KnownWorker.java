package dev.toritsugi.floor;

import java.time.Instant;

import dev.toritsugi.twilio.resource.Worker;

/**
 * The newest known state of a worker.
 *
 * @param worker the worker
 * @param stamp where the state comes from
 * @param contradictions number of reads after the event that differed from the event
 */
record KnownWorker(Worker worker, Stamp stamp, int contradictions) {

	/** Returns when a worker or its activity was last changed, by Twilio's clock. */
	static Instant date(Worker worker) {
		return worker.updated().isAfter(worker.activitySince()) ? worker.updated() : worker.activitySince();
	}

	/**
	 * Returns whether another state is newer than this one. An equal state counts as
	 * newer.
	 */
	Stamp.Order order(Worker other, Stamp otherStamp) {
		boolean equal = other.activitySid().equals(this.worker.activitySid())
				&& other.attributes().equals(this.worker.attributes());
		return equal ? Stamp.Order.NEWER : otherStamp.comparedTo(this.stamp);
	}

	/** Returns a copy with one more contradiction. */
	KnownWorker contradicted() {
		return new KnownWorker(this.worker, this.stamp, this.contradictions + 1);
	}

}
