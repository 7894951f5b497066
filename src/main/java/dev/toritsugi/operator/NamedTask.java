package dev.toritsugi.operator;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.toritsugi.twilio.TaskSid;
import org.jspecify.annotations.Nullable;

/**
 * The task that a request names, under either name.
 *
 * @param taskSid the task's SID
 * @param taskId the same, under the name that some pages have for it
 */
record NamedTask(@Nullable String taskSid, @Nullable String taskId) {

	static final NamedTask NONE = new NamedTask(null, null);

	/**
	 * The one task that the request's address and body name.
	 * @return none if they name none
	 * @throws BadTaskException if what they name is no SID, or not the same
	 */
	static Optional<TaskSid> in(NamedTask address, NamedTask body) {
		Set<TaskSid> named = new LinkedHashSet<>();
		for (NamedTask task : List.of(address, body)) {
			add(named, "taskSid", task.taskSid());
			add(named, "taskId", task.taskId());
		}
		if (named.size() > 1) {
			throw new BadTaskException(
					"taskSid and taskId are two names for one thing, and name different tasks; " + "give one of them.");
		}
		return named.stream().findFirst();
	}

	private static void add(Set<TaskSid> named, String field, @Nullable String value) {
		if (value != null) {
			try {
				named.add(new TaskSid(value));
			}
			catch (IllegalArgumentException ex) {
				throw new BadTaskException(
						field + " " + ex.getMessage() + ", as in WT00000000000000000000000000000000.");
			}
		}
	}

}
