package dev.toritsugi.caller;

import java.util.Locale;

/**
 * How this server has found a caller who waits without an open task.
 */
public enum RedirectSource {

	/** A TaskRouter event, which reported that the task was canceled or deleted. */
	EVENT,
	/** The reconciler's comparison of queue members with open tasks. */
	RECONCILER;

	/** Returns this source as the value of a metric tag and of a URL parameter. */
	String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

}
