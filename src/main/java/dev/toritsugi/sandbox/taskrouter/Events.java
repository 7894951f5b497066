package dev.toritsugi.sandbox.taskrouter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * Tells whoever listens what has happened: in the order in which it did, and only when
 * the change is whole, so that a listener may give the next command at once.
 */
public final class Events {

	private final List<Consumer<TaskRouterEvent>> listeners = new ArrayList<>();

	private final Queue<TaskRouterEvent> untold = new ArrayDeque<>();

	private boolean telling;

	/**
	 * Adds somebody who hears of everything.
	 */
	public void listen(Consumer<TaskRouterEvent> listener) {
		this.listeners.add(listener);
	}

	void happened(TaskRouterEvent event) {
		this.untold.add(event);
	}

	/**
	 * Tells what is untold. What happens meanwhile is told by the one who is telling.
	 */
	void tell() {
		if (this.telling) {
			return;
		}
		this.telling = true;
		try {
			while (!this.untold.isEmpty()) {
				TaskRouterEvent event = this.untold.remove();
				this.listeners.forEach((listener) -> listener.accept(event));
			}
		}
		finally {
			this.telling = false;
		}
	}

}
