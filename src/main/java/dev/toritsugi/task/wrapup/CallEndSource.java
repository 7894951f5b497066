package dev.toritsugi.task.wrapup;

import java.util.Locale;

/**
 * The source of a report that a call has ended. One report is enough to begin the
 * after-call work. Each report may be lost, late or repeated.
 */
public enum CallEndSource {

	/** Status callback of the worker's leg. */
	WORKER_LEG,
	/** TaskRouter's event callback. */
	EVENT,
	/**
	 * Action callback of the TwiML verb Enqueue, sent when the caller leaves the queue.
	 */
	QUEUE_RESULT,
	/** The reconciler's comparison of tasks with calls. */
	RECONCILER;

	/** Returns the value of the metric tag. */
	public String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

}
