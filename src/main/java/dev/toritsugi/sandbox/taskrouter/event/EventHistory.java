package dev.toritsugi.sandbox.taskrouter.event;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import dev.toritsugi.sandbox.engine.TwilioError;

/**
 * The recorded events of a workspace. Twilio keeps all events permanently; the sandbox
 * keeps the newest 20,000 and computes statistics from them.
 */
public final class EventHistory {

	private static final int SIZE = 20_000;

	private final String path;

	private final Deque<TaskRouterEvent> events = new ArrayDeque<>();

	private final Map<String, TaskRouterEvent> bySid = new HashMap<>();

	EventHistory(String path) {
		this.path = path;
	}

	/**
	 * Returns all recorded events, oldest first.
	 */
	public Collection<TaskRouterEvent> all() {
		return Collections.unmodifiableCollection(this.events);
	}

	/**
	 * Returns the event with the given SID.
	 * @throws TwilioError 404 if no recorded event has this SID
	 */
	public TaskRouterEvent get(String sid) {
		TaskRouterEvent event = this.bySid.get(sid);
		if (event == null) {
			throw TwilioError.notFound(this.path + "/" + sid);
		}
		return event;
	}

	void add(TaskRouterEvent event) {
		if (this.events.size() == SIZE) {
			this.bySid.remove(this.events.remove().sid());
		}
		this.events.add(event);
		this.bySid.put(event.sid(), event);
	}

}
