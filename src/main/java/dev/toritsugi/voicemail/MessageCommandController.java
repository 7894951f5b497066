package dev.toritsugi.voicemail;

import dev.toritsugi.operator.NoteRequest;
import dev.toritsugi.operator.OperatorController;
import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.OwnTaskReader;
import dev.toritsugi.operator.RequestFields;
import dev.toritsugi.operator.SignedInOperator;
import dev.toritsugi.operator.TwilioBulkhead;
import dev.toritsugi.task.TaskNoteService;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.RecordingClient;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioException;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Ends an operator's work on a message: the message is done, waits in the queue again, or
 * is deleted. A repeated request changes nothing.
 */
@OperatorController(body = "{\"task\":\"WT…\",\"note\":\"…\"}, the SID with 32 hex digits.")
class MessageCommandController {

	private static final Logger log = LoggerFactory.getLogger(MessageCommandController.class);

	private static final String REASON = "the message is done";

	private final HeldMessageReader messages;

	private final TaskClient tasks;

	private final RecordingClient recordings;

	private final MessageReturnService returns;

	private final TaskNoteService notes;

	private final TwilioBulkhead bulkhead;

	MessageCommandController(HeldMessageReader messages, TaskClient tasks, RecordingClient recordings,
			MessageReturnService returns, TaskNoteService notes, TwilioBulkhead bulkhead) {
		this.notes = notes;
		this.messages = messages;
		this.tasks = tasks;
		this.recordings = recordings;
		this.returns = returns;
		this.bulkhead = bulkhead;
	}

	@PostMapping("/desk/voicemail/done")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void done(@AuthenticationPrincipal SignedInOperator operator, HttpServletRequest request, RequestFields fields) {
		TaskSid sid = HeldMessageReader.sid(fields);
		this.bulkhead.run(operator, request, (deadline) -> {
			HeldMessage held = this.messages.read(sid, operator, deadline);
			writeNote(held, fields, operator, deadline);
			end(held, deadline);
			log.info("The message {} is done, by {}", held.message().recording(), operator.getUsername());
			return sid;
		});
	}

	@PostMapping("/desk/voicemail/return")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void giveBack(@AuthenticationPrincipal SignedInOperator operator, HttpServletRequest request,
			RequestFields fields) {
		TaskSid sid = HeldMessageReader.sid(fields);
		this.bulkhead.run(operator, request, (deadline) -> {
			HeldMessage held = this.messages.read(sid, operator, deadline);
			if (held.task().status() == Task.Status.COMPLETED) {
				return sid;
			}
			requireTaken(held.task());
			writeNote(held, fields, operator, deadline);
			this.returns.giveBack(sid, operator.getUsername() + " returns it", deadline);
			return sid;
		});
	}

	@PostMapping("/desk/voicemail/delete")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@AuthenticationPrincipal SignedInOperator operator, HttpServletRequest request, RequestFields fields) {
		TaskSid sid = HeldMessageReader.sid(fields);
		this.bulkhead.run(operator, request, (deadline) -> {
			HeldMessage held = this.messages.read(sid, operator, deadline);
			this.recordings.delete(held.message().recording(), deadline);
			end(held, deadline);
			log.info("The message {} is deleted, by {}", held.message().recording(), operator.getUsername());
			return sid;
		});
	}

	/** Writes the note of the request, which the page may not have saved yet. */
	private void writeNote(HeldMessage held, RequestFields fields, SignedInOperator operator, Deadline deadline) {
		Task task = held.task();
		if (task.status() == Task.Status.ASSIGNED || task.status() == Task.Status.WRAPPING) {
			NoteRequest.parse(fields)
				.ifPresent((change) -> NoteRequest.requireWritten(task.sid(),
						this.notes.write(task.sid(), change, operator.permission(), deadline)));
		}
	}

	/** Ends the task. A supervisor may also end a message that waits. */
	private void end(HeldMessage held, Deadline deadline) {
		Task task = held.task();
		try {
			switch (task.status()) {
				case ASSIGNED, WRAPPING -> this.tasks.complete(task.sid(), null, REASON, deadline);
				case PENDING, RESERVED -> this.tasks.cancel(task.sid(), null, REASON, deadline);
				default -> log.debug("{} has already ended", task.sid());
			}
		}
		catch (TwilioException.NotFound | TwilioException.Rejected ex) {
			Task now = this.tasks.task(task.sid(), deadline);
			if (now.status() != Task.Status.COMPLETED && now.status() != Task.Status.CANCELED) {
				throw OwnTaskReader.wrongState(now, OperatorProblem.TASK_UNSETTLED);
			}
		}
	}

	private static void requireTaken(Task task) {
		if (task.status() != Task.Status.ASSIGNED && task.status() != Task.Status.WRAPPING) {
			throw OwnTaskReader.wrongState(task, OperatorProblem.NOT_ASSIGNED);
		}
	}

}
