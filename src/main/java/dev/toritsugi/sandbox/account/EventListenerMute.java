package dev.toritsugi.sandbox.account;

import java.util.function.Consumer;

import dev.toritsugi.sandbox.taskrouter.event.TaskRouterEvent;

/**
 * Mutes event listeners while an account is set up: the log and the application must not
 * hear of the set-up. Listeners that change the state of calls are not muted.
 */
final class EventListenerMute {

	private boolean muted;

	Consumer<TaskRouterEvent> mutable(Consumer<TaskRouterEvent> listener) {
		return (event) -> {
			if (!this.muted) {
				listener.accept(event);
			}
		};
	}

	void mute() {
		this.muted = true;
	}

	void unmute() {
		this.muted = false;
	}

}
