package dev.toritsugi.sandbox.account;

import java.util.function.Consumer;

import dev.toritsugi.sandbox.taskrouter.event.TaskRouterEvent;

/**
 * Mutes event listeners while an account is set up: the log and the application must not
 * hear of the set-up. Listeners that change the state of calls are not muted.
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
