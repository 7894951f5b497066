package dev.toritsugi.task.wrapup;

import java.util.Locale;

/**
 * The source of a report that a call has ended. The first report begins the after-call
 * work. A report may be lost, late or repeated.
 */
public enum CallEndSource {

	/** Status callback for the call to the operator's phone (the worker's leg). */
	WORKER_LEG,
	/** TaskRouter's event callback. */
	EVENT,
	/**
	 * Request to the action URL of the TwiML verb Enqueue, which Twilio sends when the
	 * caller leaves the queue.
	 */
	QUEUE_RESULT,
	/** The reconciler's comparison of tasks with calls. */
	RECONCILER;

	/** Returns this source as the value of a metric tag. */
	public String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

}
