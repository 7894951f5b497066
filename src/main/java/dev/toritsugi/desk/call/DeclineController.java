package dev.toritsugi.desk.call;

import dev.toritsugi.desk.OwnWorkerReader;
import dev.toritsugi.operator.OperatorController;
import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.OperatorRequestException;
import dev.toritsugi.operator.OwnTaskReader;
import dev.toritsugi.operator.RequestFields;
import dev.toritsugi.operator.SignedInOperator;
import dev.toritsugi.operator.TwilioBulkhead;
import dev.toritsugi.twilio.resource.ReservationSid;
import dev.toritsugi.twilio.resource.TaskSid;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Declines a ringing call, also for a page that is being closed or loaded again.
 */
@OperatorController(body = "{\"task\":\"WT…\",\"reservation\":\"WR…\",\"leaving\":false}, each SID with 32 hex digits.")
class DeclineController {

	private final OwnWorkerReader workers;

	private final OwnTaskReader tasks;

	private final DeclineService declines;

	private final TwilioBulkhead bulkhead;

	DeclineController(OwnWorkerReader workers, OwnTaskReader tasks, DeclineService declines, TwilioBulkhead bulkhead) {
		this.workers = workers;
		this.tasks = tasks;
		this.declines = declines;
		this.bulkhead = bulkhead;
	}

	@PostMapping("/desk/decline")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void decline(@AuthenticationPrincipal SignedInOperator operator, HttpServletRequest request, RequestFields fields) {
		String worker = this.workers.name(operator);
		TaskSid task = this.tasks.sid(fields);
		ReservationSid reservation = reservation(fields.text("reservation").orElse(""));
		boolean leaving = fields.flag("leaving");
		this.bulkhead.run(operator, request, (deadline) -> {
			this.declines.decline(worker, task, reservation, leaving, deadline);
			return task;
		});
	}

	private static ReservationSid reservation(String sid) {
		try {
			return new ReservationSid(sid);
		}
		catch (IllegalArgumentException ex) {
			throw new OperatorRequestException(OperatorProblem.RESERVATION_REQUIRED,
					"Name the reservation: {\"reservation\":\"WR…\"}, with 32 hex digits.");
		}
	}

}
