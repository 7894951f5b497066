package dev.toritsugi.voicemail;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.twilio.OwnWorkflows;
import dev.toritsugi.twilio.resource.VoicemailTask;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;

import org.springframework.stereotype.Component;

/**
 * Reads the open tasks with messages.
 */
@Component
class OpenMessageReader {

	private final TaskClient tasks;

	private final OwnWorkflows workflows;

	OpenMessageReader(TaskClient tasks, OwnWorkflows workflows) {
		this.tasks = tasks;
		this.workflows = workflows;
	}

	/**
	 * Reads all open messages, the oldest task first, with one request per 1,000 tasks.
	 */
	List<OpenMessage> read(Deadline deadline) {
		List<OpenMessage> found = new ArrayList<>();
		for (String workflow : this.workflows.sids()) {
			this.tasks.forEachOpen(workflow, (task) -> {
				if (this.workflows.contains(task.workflowSid())) {
					VoicemailTask.of(task.attributes())
						.ifPresent((message) -> found.add(new OpenMessage(task, message)));
				}
			}, deadline);
		}
		found.sort(OpenMessage.BY_AGE);
		return found;
	}

}
