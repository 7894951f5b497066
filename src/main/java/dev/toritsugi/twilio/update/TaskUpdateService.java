package dev.toritsugi.twilio.update;

import java.util.Optional;
import java.util.function.Function;

import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioException;

import org.springframework.stereotype.Service;

/**
 * Replaces the attributes of a task in the version that was read. If the task has changed
 * meanwhile, the task is read again, up to three times. Sends no attributes that are
 * longer than Twilio accepts.
 */
@Service
public class TaskUpdateService {

	private final TaskClient tasks;

	public TaskUpdateService(TaskClient tasks) {
		this.tasks = tasks;
	}

	/**
	 * Changes a task's attributes.
	 * @param plan decides about the task that was read; is invoked again if the task has
	 * changed meanwhile
	 * @throws TwilioException.NotFound if the task does not exist or no longer exists
	 */
	public <R> UpdateResult<R> update(TaskSid sid, Function<Task, UpdatePlan<Task, Attributes, R>> plan,
			Deadline deadline) {
		return UpdateLoop.run(() -> this.tasks.task(sid, deadline), plan,
				(task, attributes) -> write(task, attributes, deadline));
	}

	private Optional<Task> write(Task read, Attributes attributes, Deadline deadline) {
		if (attributes.equals(read.attributes())) {
			return Optional.of(read);
		}
		return attributes.fit() ? Optional.of(this.tasks.attributes(read.sid(), attributes, read.version(), deadline))
				: Optional.empty();
	}

}
