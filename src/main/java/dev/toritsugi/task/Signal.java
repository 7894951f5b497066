package dev.toritsugi.task;

import java.util.Locale;

/**
 * How we learned that a call is over. Any of them is enough; each may be lost, come twice
 * or late.
 */
enum Signal {

	/** The status callback of the worker's leg. */
	WORKER_LEG,
	/** TaskRouter's event callback. */
	EVENT,
	/** The action of Enqueue: the caller left the queue. */
	QUEUE_RESULT,
	/** A look at everything there is. */
	RECONCILER;

	String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

}
