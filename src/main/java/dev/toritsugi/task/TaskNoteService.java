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
import dev.toritsugi.twilio.update.TaskUpdateService;
import dev.toritsugi.twilio.update.UpdatePlan;
import dev.toritsugi.twilio.update.UpdateResult;
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

	private final TaskClient tasks;

	private final TaskUpdateService updates;

	private final OwnWorkflows workflows;

	private final OutcomeSettings settings;

	TaskNoteService(TaskClient tasks, TaskUpdateService updates, OwnWorkflows workflows, OutcomeSettings settings) {
		this.tasks = tasks;
		this.updates = updates;
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
			UpdateResult<NoteResult> result = this.updates.update(sid,
					(task) -> plan(task, change, permission, deadline), deadline);
			return result.value().orElseGet(() -> NoteResult.without(switch (result.outcome()) {
				case ATTRIBUTES_TOO_LONG -> NoteResult.Outcome.TOO_LONG;
				case DONE, UNSETTLED -> NoteResult.Outcome.UNSETTLED;
			}));
		}
		catch (TwilioException.NotFound ex) {
			return NoteResult.without(NoteResult.Outcome.TASK_NOT_FOUND);
		}
	}

	private UpdatePlan<Task, Attributes, NoteResult> plan(Task task, NoteChange change, TaskPermission permission,
			Deadline deadline) {
		NoteResult.Outcome refusal = refusal(task, change, permission, deadline);
		return (refusal != null) ? UpdatePlan.keep(NoteResult.of(refusal, task)) : UpdatePlan
			.change(change.apply(task.attributes()), (updated) -> NoteResult.of(NoteResult.Outcome.WRITTEN, updated));
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
			UpdateResult<Boolean> result = this.updates.update(sid, this::planNone, deadline);
			if (result.value().isEmpty()) {
				log.warn("{} is completed without an outcome: {}", sid, result.outcome());
			}
		}
		catch (TwilioException ex) {
			log.warn("{} is completed without an outcome: {}", sid, ex.getMessage());
		}
	}

	private UpdatePlan<Task, Attributes, Boolean> planNone(Task task) {
		return (task.status() == Task.Status.WRAPPING && isOutcomeMissing(task))
				? UpdatePlan.change(task.attributes().with(OUTCOME, OutcomeSettings.NONE), true)
				: UpdatePlan.keep(false);
	}

}
