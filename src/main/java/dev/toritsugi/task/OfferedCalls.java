package dev.toritsugi.task;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.twilio.resource.TaskSid;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Stores which task belongs to a caller's call, and which callers have left the queue.
 * The queue result webhook contains the SID of the call but not of the task, and may
 * arrive before TaskRouter's event about the task.
 */
@Component
class OfferedCalls {

	private static final int MOST = 10_000;

	private final Map<String, TaskSid> tasks = boundedMap();

	private final Map<String, Boolean> over = boundedMap();

	/**
	 * Adds a call.
	 * @return whether its caller has already left the queue
	 */
	synchronized boolean add(String callSid, TaskSid task) {
		this.tasks.put(callSid, task);
		return this.over.containsKey(callSid);
	}

	/**
	 * Marks a caller's call as over, and returns its task, or empty if this replica has
	 * heard of no task yet.
	 */
	synchronized Optional<TaskSid> leftQueue(String callSid) {
		this.over.put(callSid, Boolean.TRUE);
		@Nullable TaskSid task = this.tasks.remove(callSid);
		return Optional.ofNullable(task);
	}

	private static <V> Map<String, V> boundedMap() {
		return new LinkedHashMap<>() {

			private static final long serialVersionUID = 1L;

			@Override
			protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
				return size() > MOST;
			}

		};
	}

}
