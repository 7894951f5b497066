package dev.toritsugi.sandbox.account;

import java.util.function.Consumer;

import dev.toritsugi.sandbox.taskrouter.event.TaskRouterEvent;

/**
 * Withholds TaskRouter events from listeners while an account is set up, so that the
 * events of the set-up do not appear in the log and are not sent to the application. The
 * filter is not applied to listeners that change the state of calls, because these
 * listeners must receive all events.
 */
final class SetUpEventFilter {

	private boolean withholding;

	/**
	 * Returns a listener that passes events to the given listener, except while events
	 * are withheld.
	 */
	Consumer<TaskRouterEvent> filter(Consumer<TaskRouterEvent> listener) {
		return (event) -> {
			if (!this.withholding) {
				listener.accept(event);
			}
		};
	}

	void withhold() {
		this.withholding = true;
	}

	void release() {
		this.withholding = false;
	}

}
