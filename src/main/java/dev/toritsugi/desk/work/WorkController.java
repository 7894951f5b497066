package dev.toritsugi.desk.work;

import dev.toritsugi.desk.OwnWorkerReader;
import dev.toritsugi.desk.presence.SessionId;
import dev.toritsugi.desk.presence.PhoneReport;
import dev.toritsugi.operator.OperatorController;
import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.OperatorRequestException;
import dev.toritsugi.operator.RequestFields;
import dev.toritsugi.operator.SignedInOperator;
import dev.toritsugi.operator.TwilioBulkhead;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Starts and ends the work of the signed-in operator in a page.
 */
@OperatorController(
		body = "{\"session\":\"…\",\"phone\":{\"registered\":true,\"microphone\":\"ready\",\"sound\":true}}, "
				+ "with a session ID that the page has made, of 8 to 64 letters, digits and hyphens.")
class WorkController {

	private final OwnWorkerReader workers;

	private final WorkService work;

	private final TwilioBulkhead bulkhead;

	WorkController(OwnWorkerReader workers, WorkService work, TwilioBulkhead bulkhead) {
		this.workers = workers;
		this.work = work;
		this.bulkhead = bulkhead;
	}

	@PostMapping("/desk/work/start")
	WorkResponse start(@AuthenticationPrincipal SignedInOperator operator, HttpServletRequest request,
			RequestFields fields) {
		String worker = this.workers.name(operator);
		String session = fields.text("session")
			.filter(SessionId::isValid)
			.orElseThrow(() -> new OperatorRequestException(OperatorProblem.SESSION_REQUIRED,
					"Send a session ID that the page has made, of 8 to 64 letters, digits and hyphens."));
		PhoneReport phone = PhoneCheck.report(fields);
		return this.bulkhead.run(operator, request, (deadline) -> this.work.start(worker, session, phone, deadline));
	}

	/**
	 * Ends work. If another page has started work since, nothing is changed.
	 */
	@PostMapping("/desk/work/end")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void end(@AuthenticationPrincipal SignedInOperator operator, HttpServletRequest request, RequestFields fields) {
		String worker = this.workers.name(operator);
		String session = fields.text("session").orElse(null);
		this.bulkhead.run(operator, request, (deadline) -> this.work.end(worker, session, deadline));
	}

}
