package dev.toritsugi.desk.call;

import dev.toritsugi.operator.OperatorController;
import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.OperatorRequestException;
import dev.toritsugi.operator.OwnTaskReader;
import dev.toritsugi.operator.RequestFields;
import dev.toritsugi.operator.SignedInOperator;
import dev.toritsugi.operator.TwilioBulkhead;
import dev.toritsugi.twilio.resource.CallSid;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.CallClient;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioException;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Ends the call of a task for a supervisor. A repeated request changes nothing.
 */
@OperatorController(body = "{\"task\":\"WT…\"}, with 32 hex digits.")
class EndCallController {

	private static final Logger log = LoggerFactory.getLogger(EndCallController.class);

	private final OwnTaskReader tasks;

	private final CallClient calls;

	private final TwilioBulkhead bulkhead;

	EndCallController(OwnTaskReader tasks, CallClient calls, TwilioBulkhead bulkhead) {
		this.tasks = tasks;
		this.calls = calls;
		this.bulkhead = bulkhead;
	}

	@PostMapping("/desk/end-call")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void end(@AuthenticationPrincipal SignedInOperator operator, HttpServletRequest request, RequestFields fields) {
		if (!operator.isSupervisor()) {
			throw new OperatorRequestException(OperatorProblem.SUPERVISOR_REQUIRED,
					"Only a supervisor may end the call of a colleague.");
		}
		TaskSid task = this.tasks.sid(fields);
		this.bulkhead.run(operator, request, (deadline) -> end(task, operator, deadline));
	}

	private Task end(TaskSid sid, SignedInOperator supervisor, Deadline deadline) {
		Task task = this.tasks.any(sid, deadline);
		switch (task.status()) {
			case ASSIGNED -> {
				CallSid call = OwnTaskReader.call(task);
				try {
					this.calls.end(call, deadline);
					log.info("The call of {} is ended by supervisor {}", sid, supervisor.getUsername());
				}
				catch (TwilioException.Rejected | TwilioException.NotFound ex) {
					log.debug("The call of {} has already ended: {}", sid, ex.getMessage());
				}
			}
			case WRAPPING, COMPLETED -> log.debug("The call of {} has already ended", sid);
			default -> throw OwnTaskReader.wrongState(task);
		}
		return task;
	}

}
