package dev.toritsugi.desk.work;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import dev.toritsugi.assignment.UnavailableReason;
import dev.toritsugi.desk.OwnWorkerReader;
import dev.toritsugi.desk.presence.SessionId;
import dev.toritsugi.desk.presence.PhoneReport;
import dev.toritsugi.desk.presence.PresenceMonitor;
import dev.toritsugi.operator.OperatorController;
import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.OperatorRequestException;
import dev.toritsugi.operator.RequestFields;
import dev.toritsugi.operator.SignedInOperator;
import dev.toritsugi.operator.TwilioBulkhead;
import dev.toritsugi.operator.activity.ActivityRequest;
import dev.toritsugi.operator.activity.WorkerActivityService;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerSession;
import dev.toritsugi.twilio.rest.TwilioClock;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Changes the activity of the signed-in operator, or of any operator for a supervisor. An
 * operator whose work has started in a page becomes available only if this page's phone
 * is ready.
 */
@OperatorController(body = "{\"activity\":\"Available\"}, with the name or the SID of an activity.")
class ActivityController {

	private final OwnWorkerReader workers;

	private final WorkerActivityService activities;

	private final PresenceMonitor presence;

	private final TwilioBulkhead bulkhead;

	private final TwilioClock time;

	ActivityController(OwnWorkerReader workers, WorkerActivityService activities, PresenceMonitor presence,
			TwilioBulkhead bulkhead, TwilioClock time) {
		this.workers = workers;
		this.activities = activities;
		this.presence = presence;
		this.bulkhead = bulkhead;
		this.time = time;
	}

	@PostMapping("/desk/activity")
	ResponseEntity<?> change(@AuthenticationPrincipal SignedInOperator operator, HttpServletRequest request,
			RequestFields fields) {
		PhoneReport phone = PhoneCheck.report(fields);
		String session = fields.text("session").orElse("");
		String activity = fields.text("activity")
			.orElseThrow(() -> new OperatorRequestException(OperatorProblem.ACTIVITY_REQUIRED,
					"Name the activity or its SID: {\"activity\":\"Available\"}, or activity=Available as a form."));
		Optional<String> colleague = fields.text("worker")
			.filter((name) -> !name.equalsIgnoreCase(operator.workerName()));
		if (colleague.isPresent() && !operator.isSupervisor()) {
			throw new OperatorRequestException(OperatorProblem.SUPERVISOR_REQUIRED,
					"Only a supervisor may change the activity of a colleague.");
		}
		ActivityRequest change = colleague.map((name) -> ofColleague(name, activity, operator))
			.orElseGet(() -> own(this.workers.name(operator), activity, session, phone));
		if (colleague.isEmpty()) {
			watch(change.worker(), session, phone);
		}
		return ActivityResponse.of(change.worker(), activity, colleague.isEmpty(),
				this.bulkhead.run(operator, request, (deadline) -> this.activities.change(change, deadline)));
	}

	/**
	 * Lets the page be watched, also if its web socket is blocked. If the page stays
	 * silent, the operator is moved off like any other.
	 */
	private void watch(String worker, String session, PhoneReport phone) {
		if (SessionId.isValid(session) && phone.isReady()) {
			this.presence.answered(worker, session, phone);
		}
	}

	private static ActivityRequest own(String worker, String activity, String session, PhoneReport phone) {
		return new ActivityRequest(worker, activity,
				(read) -> WorkerSession.of(read.attributes())
					.filter((current) -> !current.session().equals(session) || !phone.isReady())
					.isEmpty(),
				UnavailableReason::removeFrom);
	}

	/**
	 * Returns the request of a supervisor. A colleague at the desk becomes available only
	 * if this replica knows that the colleague's page is reachable.
	 */
	private ActivityRequest ofColleague(String worker, String activity, SignedInOperator supervisor) {
		Predicate<Worker> mayBeAvailable = (read) -> WorkerSession.of(read.attributes()).isEmpty()
				|| this.presence.isAttached(read);
		UnaryOperator<Attributes> reason = (read) -> new UnavailableReason(UnavailableReason.Code.SUPERVISOR,
				this.time.instant(), supervisor.getUsername(), null)
			.writeTo(read);
		return new ActivityRequest(worker, activity, mayBeAvailable, reason);
	}

}
