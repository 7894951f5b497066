package dev.toritsugi.desk.call;

import dev.toritsugi.operator.NoteRequest;
import dev.toritsugi.operator.OperatorController;
import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.OperatorRequestException;
import dev.toritsugi.operator.OperatorResponse;
import dev.toritsugi.operator.OwnTaskReader;
import dev.toritsugi.operator.RequestFields;
import dev.toritsugi.operator.SignedInOperator;
import dev.toritsugi.operator.TwilioBulkhead;
import dev.toritsugi.task.NoteChange;
import dev.toritsugi.task.NoteResult;
import dev.toritsugi.task.TaskNoteService;
import dev.toritsugi.twilio.resource.TaskSid;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Saves the outcome and the note of a call, while the operator writes them.
 */
@OperatorController(body = "{\"task\":\"WT…\",\"outcome\":\"Solved\",\"note\":\"…\"}.")
class NoteController {

	private final OwnTaskReader tasks;

	private final TaskNoteService notes;

	private final TwilioBulkhead bulkhead;

	NoteController(OwnTaskReader tasks, TaskNoteService notes, TwilioBulkhead bulkhead) {
		this.tasks = tasks;
		this.notes = notes;
		this.bulkhead = bulkhead;
	}

	@PostMapping("/desk/note")
	NoteResponse save(@AuthenticationPrincipal SignedInOperator operator, HttpServletRequest request,
			RequestFields fields) {
		TaskSid task = this.tasks.sid(fields);
		NoteChange change = NoteRequest.parse(fields)
			.orElseThrow(() -> new OperatorRequestException(OperatorProblem.BAD_REQUEST,
					"Send an outcome, a note, or both."));
		NoteResult result = this.bulkhead.run(operator, request,
				(deadline) -> this.notes.write(task, change, operator.permission(), deadline));
		NoteRequest.requireWritten(task, result);
		return new NoteResponse(task.value(), result.attributes().text(TaskNoteService.OUTCOME).orElse(null),
				result.attributes().text(TaskNoteService.NOTE).orElse(""));
	}

	/**
	 * The JSON response to a saved note.
	 *
	 * @param taskSid SID of the task
	 * @param outcome the task's outcome, or null if none is chosen
	 * @param note the task's note, empty if there is none
	 */
	record NoteResponse(String taskSid, @Nullable String outcome, String note) implements OperatorResponse {

	}

}
