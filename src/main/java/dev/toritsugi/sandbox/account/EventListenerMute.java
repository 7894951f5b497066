package dev.toritsugi.sandbox.account;

import java.util.function.Consumer;

import dev.toritsugi.sandbox.taskrouter.TaskRouterEvent;

/**
 * Those who watch what happens and have no part in it: the log, and the application that
 * is told of events. They are not there yet while an account is set up.
 */
final class EventListenerMute {

	private boolean away;

	Consumer<TaskRouterEvent> seat(Consumer<TaskRouterEvent> watcher) {
		return (event) -> {
			if (!this.away) {
				watcher.accept(event);
			}
		};
	}

	void leave() {
		this.away = true;
	}

	void comeBack() {
		this.away = false;
	}

}
