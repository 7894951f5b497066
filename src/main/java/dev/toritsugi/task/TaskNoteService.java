package dev.toritsugi.task;

import java.util.Optional;

import dev.toritsugi.callcenter.OutcomeSettings;
import dev.toritsugi.twilio.OwnWorkflows;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Writes the outcome of a call and the operator's note into the task's attributes.
 */
@Service
public class TaskNoteService implements PreCompletionStep {

	private static final Logger log = LoggerFactory.getLogger(TaskNoteService.class);

	/** Task attribute with the outcome that the operator has chosen. */
	public static final String OUTCOME = "outcome";

	/** Task attribute with the operator's note. */
	public static final String NOTE = "note";

	/** Maximum number of attempts, before each of which the task is read. */
	private static final int ATTEMPTS = 2;

	private final TaskClient tasks;

	private final OwnWorkflows workflows;

	private final OutcomeSettings settings;

	TaskNoteService(TaskClient tasks, OwnWorkflows workflows, OutcomeSettings settings) {
		this.tasks = tasks;
		this.workflows = workflows;
		this.settings = settings;
	}

	/**
	 * Writes outcome and note, during the call or the after-call work. A repeated request
	 * changes nothing.
	 * @param permission covers the tasks that the user may change
	 */
	public NoteResult write(TaskSid sid, NoteChange change, TaskPermission permission, Deadline deadline) {
		try {
			for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
				Task task = this.tasks.task(sid, deadline);
				NoteResult.Outcome refusal = refusal(task, change, permission, deadline);
				if (refusal != null) {
					return NoteResult.of(refusal, task);
				}
				Attributes attributes = change.apply(task.attributes());
				if (!attributes.fit()) {
					return NoteResult.of(NoteResult.Outcome.TOO_LONG, task);
				}
				if (attributes.equals(task.attributes()) || isWritten(task, attributes, deadline)) {
					return new NoteResult(NoteResult.Outcome.WRITTEN, task.status(), attributes);
				}
			}
			return new NoteResult(NoteResult.Outcome.UNSETTLED, Task.Status.UNKNOWN, Attributes.of(null));
		}
		catch (TwilioException.NotFound ex) {
			return new NoteResult(NoteResult.Outcome.TASK_NOT_FOUND, Task.Status.UNKNOWN, Attributes.of(null));
		}
	}

	private NoteResult.@Nullable Outcome refusal(Task task, NoteChange change, TaskPermission permission,
			Deadline deadline) {
		if (!this.workflows.contains(task.workflowSid())) {
			return NoteResult.Outcome.TASK_NOT_FOUND;
		}
		if (task.status() != Task.Status.ASSIGNED && task.status() != Task.Status.WRAPPING) {
			return NoteResult.Outcome.WRONG_STATE;
		}
		if (!permission.covers(() -> this.tasks.reservations(task.sid(), deadline))) {
			return NoteResult.Outcome.NOT_YOURS;
		}
		return change.outcome().filter((outcome) -> !outcomes(task).choices().contains(outcome)).isPresent()
				? NoteResult.Outcome.UNKNOWN_OUTCOME : null;
	}

	private boolean isWritten(Task task, Attributes attributes, Deadline deadline) {
		try {
			this.tasks.attributes(task.sid(), attributes, task.version(), deadline);
			return true;
		}
		catch (TwilioException.Rejected ex) {
			log.debug("{} is read again: {}", task.sid(), ex.getMessage());
			return false;
		}
	}

	/**
	 * Whether the operator still has to choose an outcome for a task. Returns false if
	 * the task does not exist.
	 */
	boolean isOutcomeMissing(TaskSid sid, Deadline deadline) {
		try {
			return this.settings.isRequiredSomewhere() && isOutcomeMissing(this.tasks.task(sid, deadline));
		}
		catch (TwilioException.NotFound ex) {
			return false;
		}
	}

	private boolean isOutcomeMissing(Task task) {
		return outcomes(task).required() && task.attributes().text(OUTCOME).isEmpty();
	}

	private OutcomeSettings.Outcomes outcomes(Task task) {
		Optional<Task.Queue> queue = Optional.ofNullable(task.queue());
		return this.settings.of(queue.map(Task.Queue::sid).orElse(null), queue.map(Task.Queue::name).orElse(null));
	}

	/**
	 * Records the outcome {@code none} if the time is up or a supervisor completes the
	 * task before the operator has chosen a required outcome. Sends no request if no
	 * queue requires an outcome.
	 */
	@Override
	public void beforeCompletion(TaskSid sid, Deadline deadline) {
		if (!this.settings.isRequiredSomewhere()) {
			return;
		}
		try {
			Task task = this.tasks.task(sid, deadline);
			Attributes attributes = task.attributes().with(OUTCOME, OutcomeSettings.NONE);
			if (task.status() == Task.Status.WRAPPING && isOutcomeMissing(task) && attributes.fit()) {
				this.tasks.attributes(sid, attributes, task.version(), deadline);
			}
		}
		catch (TwilioException ex) {
			log.warn("{} is completed without an outcome: {}", sid, ex.getMessage());
		}
	}

}
