package dev.toritsugi.task;

import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.Deadline;

/**
 * Work that has to be done before a task is completed, while the task still occupies its
 * worker and TaskRouter offers the worker no other call.
 */
public interface PreCompletionStep {

	/**
	 * Prepares the completion of a task. An implementation logs a failure of a request to
	 * Twilio and throws no exception, because the completion must not depend on it.
	 */
	void beforeCompletion(TaskSid task, Deadline deadline);

}
