package dev.toritsugi.operator.complete;

import java.util.Optional;

import dev.toritsugi.operator.NoteRequest;
import dev.toritsugi.operator.OperatorController;
import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.RequestFields;
import dev.toritsugi.operator.SignedInOperator;
import dev.toritsugi.operator.TwilioBulkhead;
import dev.toritsugi.task.NoteChange;
import dev.toritsugi.task.NoteResult;
import dev.toritsugi.task.TaskNoteService;
import dev.toritsugi.task.TaskService;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.Deadline;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Completes a task for an operator. If the request contains no task SID, completes the
 * operator's own task that has the status wrapping. Writes outcome and note first, if the
 * request contains them.
 */
@OperatorController(body = "{\"taskSid\":\"WT…\"}, with 32 hex digits. Without a task, your own one is completed.")
class CompleteController {

	private final TaskService tasks;

	private final TaskNoteService notes;

	private final TwilioBulkhead bulkhead;

	CompleteController(TaskService tasks, TaskNoteService notes, TwilioBulkhead bulkhead) {
		this.tasks = tasks;
		this.notes = notes;
		this.bulkhead = bulkhead;
	}

	@PostMapping("/complete")
	ResponseEntity<?> complete(@AuthenticationPrincipal SignedInOperator operator, HttpServletRequest request,
			RequestFields fields) {
		Optional<NoteChange> note = NoteRequest.parse(fields);
		Optional<TaskSid> task = RequestedTaskParser.parse(request.getParameterMap(), fields.values());
		if (task.isPresent()) {
			return CompletionResponse.of(this.bulkhead.run(operator, request, (deadline) -> {
				note.ifPresent((change) -> write(task.get(), change, operator, deadline));
				return this.tasks.complete(task.get(), operator.permission(), deadline);
			}));
		}
		String worker = operator.workerName();
		if (worker != null) {
			return CompletionResponse
				.of(this.bulkhead.run(operator, request, (deadline) -> this.tasks.completeOwn(worker,
						(own) -> note.ifPresent((change) -> write(own, change, operator, deadline)), deadline)));
		}
		return OperatorProblem.TASK_REQUIRED
			.toResponse("You have no worker of your own, so name the task: {\"taskSid\":\"WT…\"}, with 32 hex digits.");
	}

	/**
	 * Writes outcome and note, unless an earlier request has already completed the task.
	 */
	private void write(TaskSid task, NoteChange change, SignedInOperator operator, Deadline deadline) {
		NoteResult result = this.notes.write(task, change, operator.permission(), deadline);
		if (result.status() != Task.Status.COMPLETED) {
			NoteRequest.requireWritten(task, result);
		}
	}

}
