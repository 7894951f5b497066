package dev.toritsugi.task;

import java.util.Optional;
import java.util.function.Consumer;

import dev.toritsugi.task.CompletionResult.Outcome;
import dev.toritsugi.twilio.OwnWorkflows;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.resource.WorkerSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.WorkerClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Completes a {@code wrapping} task when an operator requests it, which frees the worker
 * for the next call. Each method returns by its deadline. If Twilio does not respond, the
 * method throws {@link TwilioException.Unavailable} and can be invoked again without
 * harm.
 */
@Service
public class TaskService {

	private static final Logger log = LoggerFactory.getLogger(TaskService.class);

	/**
	 * Maximum number of attempts to complete a task. An attempt fails if the task changes
	 * between reading and completing it.
	 */
	private static final int ATTEMPTS = 2;

	/** Reason for the completion, which Twilio shows in the task's history. */
	private static final String REASON = "completed after the call";

	private final TaskClient client;

	private final OwnWorkflows workflows;

	private final WorkerClient workers;

	private final CompletionPreparation preparation;

	private final TaskNoteService notes;

	private final WrapUpTimers timers;

	private final TaskMetrics metrics;

	TaskService(TaskClient client, OwnWorkflows workflows, WorkerClient workers, CompletionPreparation preparation,
			TaskNoteService notes, WrapUpTimers timers, TaskMetrics metrics) {
		this.client = client;
		this.workflows = workflows;
		this.workers = workers;
		this.preparation = preparation;
		this.notes = notes;
		this.timers = timers;
		this.metrics = metrics;
	}

	/**
	 * Completes a task.
	 * @param task the task to complete
	 * @param permission covers the tasks that the user may complete
	 */
	public CompletionResult complete(TaskSid task, TaskPermission permission, Deadline deadline) {
		try {
			CompletionResult completion = completion(task, permission, deadline);
			log.info("Completion of {} for {}: {}", task, permission, completion.outcome());
			return completion;
		}
		catch (TwilioException ex) {
			log.warn("Completion of {} for {}: {}", task, permission, ex.getMessage());
			throw ex;
		}
	}

	/**
	 * Completes the worker's {@code wrapping} task, if the worker has exactly one.
	 * @param workerName friendly name of the worker
	 * @param preparation receives the task before it is completed
	 */
	public CompletionResult completeOwn(String workerName, Consumer<TaskSid> preparation, Deadline deadline) {
		try {
			CompletionResult completion = completionOfOwn(workerName, preparation, deadline);
			log.info("Completion of the wrapping task of worker {}: {} {}", workerName, completion.outcome(),
					completion.tasks());
			return completion;
		}
		catch (TwilioException ex) {
			log.warn("Completion of the wrapping task of worker {}: {}", workerName, ex.getMessage());
			throw ex;
		}
	}

	private CompletionResult completion(TaskSid sid, TaskPermission permission, Deadline deadline) {
		try {
			Task task = this.client.task(sid, deadline);
			if (!this.workflows.contains(task.workflowSid())) {
				return CompletionResult.of(Outcome.TASK_NOT_FOUND, sid);
			}
			Task.Status status = task.status();
			// A task that no worker has accepted belongs to no worker, so there is no
			// permission to check.
			boolean taken = outcome(status) != Outcome.NOT_ASSIGNED && status != Task.Status.CANCELED;
			if (taken && !permission.covers(() -> this.client.reservations(sid, deadline))) {
				return CompletionResult.of(Outcome.NOT_YOURS, sid);
			}
			if (permission instanceof TaskPermission.OwnTasks && status == Task.Status.WRAPPING
					&& this.notes.isOutcomeMissing(sid, deadline)) {
				return CompletionResult.of(Outcome.OUTCOME_REQUIRED, sid);
			}
			return completeFrom(status, sid, deadline);
		}
		catch (TwilioException.NotFound ex) {
			return CompletionResult.of(Outcome.TASK_NOT_FOUND, sid);
		}
	}

	private CompletionResult completionOfOwn(String workerName, Consumer<TaskSid> preparation, Deadline deadline) {
		WorkerTasks held;
		try {
			Optional<WorkerSid> worker = this.workers.workerNamed(workerName, deadline);
			if (worker.isEmpty()) {
				return CompletionResult.of(Outcome.WORKER_NOT_FOUND);
			}
			held = WorkerTasks.of(worker.get(), this.client, this.workflows, deadline);
		}
		catch (TwilioException.NotFound ex) {
			return CompletionResult.of(Outcome.WORKER_NOT_FOUND);
		}
		return switch (held.wrapping().size()) {
			case 0 ->
				new CompletionResult(held.assigned().isEmpty() ? Outcome.NOTHING_TO_COMPLETE : Outcome.CALL_IN_PROGRESS,
						held.assigned());
			case 1 -> {
				preparation.accept(held.wrapping().get(0));
				yield completeOwn(held.wrapping().get(0), deadline);
			}
			default -> new CompletionResult(Outcome.SEVERAL_TASKS, held.wrapping());
		};
	}

	private CompletionResult completeOwn(TaskSid sid, Deadline deadline) {
		return this.notes.isOutcomeMissing(sid, deadline) ? CompletionResult.of(Outcome.OUTCOME_REQUIRED, sid)
				: completeFrom(Task.Status.WRAPPING, sid, deadline);
	}

	/**
	 * Completes a task whose status is {@code wrapping}. For any other status, changes
	 * nothing and returns the outcome for that status. The status must have been read
	 * from Twilio, because TaskRouter would also complete an assigned task, although its
	 * call is still in progress.
	 */
	private CompletionResult completeFrom(Task.Status status, TaskSid sid, Deadline deadline) {
		try {
			Task.Status now = status;
			for (int attempt = 0; attempt < ATTEMPTS && now == Task.Status.WRAPPING; attempt++) {
				now = completed(sid, deadline);
			}
			return CompletionResult.of(outcome(now), sid);
		}
		catch (TwilioException.NotFound ex) {
			return CompletionResult.of(Outcome.TASK_NOT_FOUND, sid);
		}
	}

	/**
	 * Sends the request to complete a task, and returns the task's status afterwards. If
	 * Twilio refuses the request, the task has changed or an earlier request has already
	 * completed the task, so this method reads the status from Twilio.
	 */
	private Task.Status completed(TaskSid sid, Deadline deadline) {
		try {
			this.preparation.prepare(sid, deadline);
			this.client.complete(sid, null, REASON, deadline);
			this.metrics.completedByOperator(this.timers.callEnd(sid).orElse(null));
			this.timers.taskEnded(sid);
			return Task.Status.COMPLETED;
		}
		catch (TwilioException.Rejected | TwilioException.NotFound ex) {
			log.debug("{} is read again: {}", sid, ex.getMessage());
			return this.client.task(sid, deadline).status();
		}
	}

	private static Outcome outcome(Task.Status status) {
		return switch (status) {
			case PENDING, RESERVED -> Outcome.NOT_ASSIGNED;
			case ASSIGNED -> Outcome.CALL_IN_PROGRESS;
			case COMPLETED -> Outcome.COMPLETED;
			case CANCELED -> Outcome.CANCELED;
			case WRAPPING, UNKNOWN -> Outcome.UNSETTLED;
		};
	}

}
