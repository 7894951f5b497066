package dev.toritsugi.caller;

import java.util.Locale;

/**
 * Why this server takes a caller out of the queue. The first two are callers who wait
 * without an open task.
 */
public enum RedirectSource {

	/** A TaskRouter event, which reported that the task was canceled or deleted. */
	EVENT,
	/** The reconciler's comparison of queue members with open tasks. */
	RECONCILER,
	/** The reconciler has found a caller who has waited too long. */
	LONGEST_WAIT,
	/** The reconciler has found callers who wait while no operator works. */
	NOBODY_WORKS;

	/** Returns this source as the value of a metric tag and of a URL parameter. */
	String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

}
