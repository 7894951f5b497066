package dev.toritsugi.assignment;

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

}
