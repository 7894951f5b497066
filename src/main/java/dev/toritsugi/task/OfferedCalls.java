package dev.toritsugi.task;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.twilio.resource.TaskSid;

import org.springframework.stereotype.Component;

/**
 * Stores the task SID for each call that this replica has offered to an operator. The
 * queue result webhook contains only the SID of the caller's call, so the task SID is
 * looked up here.
 */
@Component
class OfferedCalls {

	private static final int MOST = 10_000;

	private final Map<String, TaskSid> tasks = new LinkedHashMap<>() {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, TaskSid> eldest) {
			return size() > MOST;
		}

	};

	synchronized void add(String callSid, TaskSid task) {
		this.tasks.put(callSid, task);
	}

	synchronized Optional<TaskSid> remove(String callSid) {
		return Optional.ofNullable(this.tasks.remove(callSid));
	}

}
