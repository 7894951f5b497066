package dev.toritsugi.task;

import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Task;

/**
 * Result of a request to write the outcome and the note of a task.
 *
 * @param outcome whether outcome and note are written, or why not
 * @param status status of the task, or unknown if the task was not read or not changed
 * @param attributes the task's attributes, empty if the status is unknown
 */
public record NoteResult(Outcome outcome, Task.Status status, Attributes attributes) {

	static NoteResult of(Outcome outcome, Task task) {
		return new NoteResult(outcome, task.status(), task.attributes());
	}

	/** Returns a result without the task's status and attributes. */
	static NoteResult without(Outcome outcome) {
		return new NoteResult(outcome, Task.Status.UNKNOWN, Attributes.of(null));
	}

	/**
	 * Whether outcome and note are written, or why not.
	 */
	public enum Outcome {

		/** Outcome and note are in the task's attributes. */
		WRITTEN,
		/** The task does not exist, or belongs to a workflow of another application. */
		TASK_NOT_FOUND,
		/** Another worker has accepted the task. */
		NOT_YOURS,
		/** The task is neither assigned nor wrapping. */
		WRONG_STATE,
		/** The outcome is not one of the queue's choices. */
		UNKNOWN_OUTCOME,
		/** The attributes would be longer than Twilio accepts. */
		TOO_LONG,
		/** The task has changed before each attempt. */
		UNSETTLED

	}

}
