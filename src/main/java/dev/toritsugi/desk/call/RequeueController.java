package dev.toritsugi.desk.call;

import java.util.OptionalInt;

import dev.toritsugi.operator.OperatorController;
import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.OperatorRequestException;
import dev.toritsugi.operator.OwnTaskReader;
import dev.toritsugi.operator.RequestFields;
import dev.toritsugi.operator.SignedInOperator;
import dev.toritsugi.operator.TwilioBulkhead;
import dev.toritsugi.twilio.resource.TaskSid;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Hands a caller on to a queue. The operator's own task then goes into after-call work.
 */
@OperatorController(
		body = "{\"task\":\"WT…\",\"queue\":\"Billing\",\"priority\":5,\"note\":\"…\"}; priority and note may "
				+ "be missing.")
class RequeueController {

	private final OwnTaskReader tasks;

	private final RequeueService requeues;

	private final TwilioBulkhead bulkhead;

	RequeueController(OwnTaskReader tasks, RequeueService requeues, TwilioBulkhead bulkhead) {
		this.tasks = tasks;
		this.requeues = requeues;
		this.bulkhead = bulkhead;
	}

	@PostMapping("/desk/requeue")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void requeue(@AuthenticationPrincipal SignedInOperator operator, HttpServletRequest request, RequestFields fields) {
		TaskSid task = this.tasks.sid(fields);
		String queue = fields.text("queue")
			.orElseThrow(() -> new OperatorRequestException(OperatorProblem.QUEUE_REQUIRED,
					"Name the queue: {\"task\":\"WT…\",\"queue\":\"Billing\"}."));
		RequeueDestination destination = new RequeueDestination(queue, priority(fields),
				fields.text("note").orElse(null));
		this.bulkhead.run(operator, request,
				(deadline) -> this.requeues.requeue(task, destination, operator, deadline));
	}

	private static @Nullable Integer priority(RequestFields fields) {
		OptionalInt priority = fields.number("priority");
		if (priority.isPresent() && priority.getAsInt() < 0) {
			throw new OperatorRequestException(OperatorProblem.BAD_REQUEST, "The \"priority\" must be at least 0.");
		}
		return priority.isPresent() ? priority.getAsInt() : null;
	}

}
