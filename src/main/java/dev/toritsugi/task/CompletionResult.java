package dev.toritsugi.task;

import java.util.List;

import dev.toritsugi.twilio.resource.TaskSid;

/**
 * Result of a request to complete a task.
 *
 * @param outcome whether the task was completed, or why not
 * @param tasks SID of the task; several SIDs if the operator has to choose a task, and
 * none if there is no task to complete
 */
public record CompletionResult(Outcome outcome, List<TaskSid> tasks) {

	public CompletionResult {
		tasks = List.copyOf(tasks);
	}

	static CompletionResult of(Outcome outcome, TaskSid... tasks) {
		return new CompletionResult(outcome, List.of(tasks));
	}

	/**
	 * Whether the task was completed, or why not.
	 */
	public enum Outcome {

		/** The task is completed, by this request or an earlier one. */
		COMPLETED,
		/** The task does not exist or no longer exists. */
		TASK_NOT_FOUND,
		/** The task belongs to another worker. */
		NOT_YOURS,
		/**
		 * The call is still in progress. If this server completed the task, TaskRouter
		 * would offer the worker the next caller during the call.
		 */
		CALL_IN_PROGRESS,
		/** No worker has accepted the task yet. */
		NOT_ASSIGNED,
		/** The task was canceled before a worker accepted it. */
		CANCELED,
		/** The task kept changing during the request, or has an unknown status. */
		UNSETTLED,
		/** The workspace has no worker with this name. */
		WORKER_NOT_FOUND,
		/** None of the worker's tasks is in {@code wrapping}. */
		NOTHING_TO_COMPLETE,
		/** More than one of the worker's tasks is in {@code wrapping}. */
		SEVERAL_TASKS

	}

}
