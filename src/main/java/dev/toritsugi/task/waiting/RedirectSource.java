package dev.toritsugi.task.waiting;

import java.util.Locale;

/**
 * How this server has found a caller who waits without an open task.
 */
enum RedirectSource {

	/** A TaskRouter event, which reported that the task was canceled or deleted. */
	EVENT,
	/** The reconciler's comparison of queue members with open tasks. */
	RECONCILER;

	/** Returns this source as the value of the metric tag {@code signal}. */
	String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

}
