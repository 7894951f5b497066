package dev.toritsugi.assignment;

import java.time.Instant;

import dev.toritsugi.twilio.resource.Worker;

/**
 * Reports whether the page of an operator is reachable. Another package implements this
 * interface, because the pages' connections end there.
 */
public interface WorkerPresence {

	/**
	 * Whether this replica has a connection to the page of a worker's session, and the
	 * page's phone was ready at its last answer. Returns false for a worker without a
	 * session.
	 */
	boolean isAttached(Worker worker);

	/**
	 * Whether the page of a worker's session is connected to this replica, and has not
	 * answered since a call was offered to the worker, although it had the time.
	 * @param offered when the worker's phone began to ring, by Twilio's clock
	 */
	boolean hasMissed(Worker worker, Instant offered);

	/**
	 * Records that a worker was moved to an activity without calls because of the
	 * worker's page. The next answer of the page to this replica gives the earlier
	 * activity back.
	 * @param workerName friendly name of the worker
	 */
	void movedOff(String workerName);

}
