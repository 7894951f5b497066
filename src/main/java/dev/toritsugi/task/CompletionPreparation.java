package dev.toritsugi.task;

import dev.toritsugi.task.postwork.PostWorkActivityRestorer;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.Deadline;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Does everything that has to be done before a task is completed. First restores the
 * activity that the operator has chosen, and then runs the steps of other packages.
 */
@Service
public class CompletionPreparation {

	private final PostWorkActivityRestorer postWork;

	private final ObjectProvider<PreCompletionStep> steps;

	CompletionPreparation(PostWorkActivityRestorer postWork, ObjectProvider<PreCompletionStep> steps) {
		this.postWork = postWork;
		this.steps = steps;
	}

	/** Prepares the completion of a task. */
	public void prepare(TaskSid task, Deadline deadline) {
		this.postWork.restoreBeforeCompletion(task, deadline);
		this.steps.orderedStream().forEach((step) -> step.beforeCompletion(task, deadline));
	}

}
