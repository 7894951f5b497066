package dev.toritsugi.task;

import java.util.List;

import dev.toritsugi.twilio.resource.TaskSid;

/**
 * What came of the wish to complete a task.
 *
 * @param outcome what was decided
 * @param tasks the task that it is about; several where one has to be chosen, none where
 * there is none
 */
public record Completion(Outcome outcome, List<TaskSid> tasks) {

	public Completion {
		tasks = List.copyOf(tasks);
	}

	static Completion of(Outcome outcome, TaskSid... tasks) {
		return new Completion(outcome, List.of(tasks));
	}

	/**
	 * The decisions.
	 */
	public enum Outcome {

		/** The task is completed: by us now, or by somebody before. */
		COMPLETED,
		/** Twilio knows no such task, or no longer. */
		TASK_NOT_FOUND,
		/** Somebody else's task. */
		NOT_YOURS,
		/**
		 * The call is still in progress. TaskRouter would complete the task all the same,
		 * and send the worker the next caller while they talk.
		 */
		CALL_IN_PROGRESS,
		/** Nobody has accepted the task yet. */
		NOT_ASSIGNED,
		/** The task was given up before anybody accepted it. */
		CANCELED,
		/** The task changes faster than we can follow, or in a way that we don't know. */
		UNSETTLED,
		/** Twilio knows no worker of that name. */
		WORKER_NOT_FOUND,
		/** None of the worker's tasks waits to be completed. */
		NOTHING_TO_COMPLETE,
		/** More than one of the worker's tasks waits to be completed. */
		SEVERAL_TASKS

	}

}
