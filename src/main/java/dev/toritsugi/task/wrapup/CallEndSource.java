package dev.toritsugi.task.wrapup;

import java.util.Locale;

/**
 * Where the report of a call's end came from. One report is enough; each may be lost, and
 * may come twice or late.
 */
public enum CallEndSource {

	/** Status callback of the worker's leg. */
	WORKER_LEG,
	/** TaskRouter's event callback. */
	EVENT,
	/** Action callback of Enqueue: the caller left the queue. */
	QUEUE_RESULT,
	/** The reconciler's comparison of tasks with calls. */
	RECONCILER;

	/** Value of the metric's tag. */
	public String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

}
