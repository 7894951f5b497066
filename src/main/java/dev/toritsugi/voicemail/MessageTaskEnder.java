package dev.toritsugi.voicemail;

import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Ends the tasks of messages that no operator has to listen to any more.
 */
@Component
class MessageTaskEnder {

	private static final Logger log = LoggerFactory.getLogger(MessageTaskEnder.class);

	private final TaskClient tasks;

	MessageTaskEnder(TaskClient tasks) {
		this.tasks = tasks;
	}

	/**
	 * Completes an accepted task, and cancels any other task.
	 * @param reason reason that TaskRouter stores with the task
	 * @return false if the task has changed or ended meanwhile
	 */
	boolean end(OpenMessage message, String reason, Deadline deadline) {
		TaskSid sid = message.task().sid();
		try {
			if (message.isTaken()) {
				this.tasks.complete(sid, null, reason, deadline);
			}
			else {
				this.tasks.cancel(sid, null, reason, deadline);
			}
			return true;
		}
		catch (TwilioException.NotFound | TwilioException.Rejected ex) {
			log.debug("{} has changed meanwhile: {}", sid, ex.getMessage());
			return false;
		}
	}

}
