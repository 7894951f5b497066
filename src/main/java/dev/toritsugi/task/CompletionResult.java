package dev.toritsugi.task;

import java.util.List;

import dev.toritsugi.twilio.resource.TaskSid;

/**
 * Result of a request to complete a task.
 *
 * @param outcome whether the task is completed, or why not
 * @param tasks SID of the requested task; several SIDs if the operator has to choose one
 * of these tasks; empty if there is no task to complete
 */
public record CompletionResult(Outcome outcome, List<TaskSid> tasks) {

	public CompletionResult {
		tasks = List.copyOf(tasks);
	}

	static CompletionResult of(Outcome outcome, TaskSid... tasks) {
		return new CompletionResult(outcome, List.of(tasks));
	}

	/**
	 * Whether the task is completed, or why not.
	 */
	public enum Outcome {

		/**
		 * The task is completed. This request or an earlier request has completed the
		 * task.
		 */
		COMPLETED,
		/** The task does not exist, or belongs to a workflow of another application. */
		TASK_NOT_FOUND,
		/** Another worker has accepted the task. */
		NOT_YOURS,
		/**
		 * The call is still in progress. This server does not complete the task, because
		 * TaskRouter would then offer the next caller to the worker during the call.
		 */
		CALL_IN_PROGRESS,
		/** The operator has not chosen the outcome that the task's queue requires. */
		OUTCOME_REQUIRED,
		/** No worker has accepted the task yet. */
		NOT_ASSIGNED,
		/** The task was canceled before a worker accepted it. */
		CANCELED,
		/**
		 * The task changed again before each attempt to complete it, or has a status
		 * unknown to this server.
		 */
		UNSETTLED,
		/** The workspace has no worker with this name. */
		WORKER_NOT_FOUND,
		/** None of the worker's tasks has the status {@code wrapping}. */
		NOTHING_TO_COMPLETE,
		/** Several of the worker's tasks have the status {@code wrapping}. */
		SEVERAL_TASKS

	}

}
