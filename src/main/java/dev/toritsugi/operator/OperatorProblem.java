package dev.toritsugi.operator;

import java.util.Locale;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * The problem details (RFC 9457) that this server returns for operators' requests.
 * Programs can rely on the property {@code code}, which stays the same in later versions.
 * The properties {@code title} and {@code detail} are written for people.
 */
public enum OperatorProblem {

	BAD_REQUEST(HttpStatus.BAD_REQUEST, "Invalid request"),

	UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Media type not supported"),

	BAD_SID(HttpStatus.BAD_REQUEST, "Not the SID of a task"),

	TASK_REQUIRED(HttpStatus.BAD_REQUEST, "Task required"),

	SESSION_REQUIRED(HttpStatus.BAD_REQUEST, "Session required"),
	ACTIVITY_REQUIRED(HttpStatus.BAD_REQUEST, "Activity required"),

	RESERVATION_REQUIRED(HttpStatus.BAD_REQUEST, "Reservation required"),
	QUEUE_REQUIRED(HttpStatus.BAD_REQUEST, "Queue required"),
	UNKNOWN_OUTCOME(HttpStatus.BAD_REQUEST, "No such outcome"),
	SIGN_IN_REQUIRED(HttpStatus.UNAUTHORIZED, "Sign-in required"),

	WRONG_PASSWORD(HttpStatus.UNAUTHORIZED, "Name or password wrong"),

	TOO_MANY_WRONG_PASSWORDS(HttpStatus.TOO_MANY_REQUESTS, "Too many wrong passwords"),

	TOO_MANY_CONNECTIONS(HttpStatus.TOO_MANY_REQUESTS, "Too many connections"),

	OTHER_ORIGIN(HttpStatus.FORBIDDEN, "Page of another origin"),

	SUPERVISOR_REQUIRED(HttpStatus.FORBIDDEN, "Only for supervisors"),
	NOT_YOUR_TASK(HttpStatus.FORBIDDEN, "A colleague's task"),

	RECORDING_NOT_FOUND(HttpStatus.NOT_FOUND, "No such recording"),
	TASK_NOT_FOUND(HttpStatus.NOT_FOUND, "No such task"),

	WORKER_NOT_FOUND(HttpStatus.NOT_FOUND, "No such worker"),

	NOTHING_TO_COMPLETE(HttpStatus.NOT_FOUND, "Nothing to complete"),

	SCHEDULE_NOT_FOUND(HttpStatus.NOT_FOUND, "No such schedule"),
	NUMBER_WITHHELD(HttpStatus.CONFLICT, "Number withheld"), BLOCKING_OFF(HttpStatus.CONFLICT, "Blocking not set up"),
	NOT_PROVISIONED(HttpStatus.CONFLICT, "Not provisioned"), CHANGE_REFUSED(HttpStatus.CONFLICT, "Not changed"),

	ACTIVITY_NOT_FOUND(HttpStatus.NOT_FOUND, "No such activity"),

	ACTIVITY_REFUSED(HttpStatus.CONFLICT, "Activity not changed"),

	ATTRIBUTES_FULL(HttpStatus.CONFLICT, "No room in the attributes"),

	PHONE_NOT_READY(HttpStatus.CONFLICT, "Browser phone not ready"), NO_API_KEY(HttpStatus.CONFLICT, "No API key"),
	NO_BROWSER_PHONE(HttpStatus.CONFLICT, "No browser phone"), WORKER_REQUIRED(HttpStatus.CONFLICT, "No worker"),

	CALL_IN_PROGRESS(HttpStatus.CONFLICT, "Call still in progress"),

	NOT_ASSIGNED(HttpStatus.CONFLICT, "Not yet assigned"),

	TASK_CANCELED(HttpStatus.CONFLICT, "Task canceled"),

	TASK_UNSETTLED(HttpStatus.CONFLICT, "Task in transition"),

	TASK_OVER(HttpStatus.CONFLICT, "Task has ended"),

	RESERVATION_OVER(HttpStatus.CONFLICT, "Reservation has ended"),
	OUTCOME_REQUIRED(HttpStatus.CONFLICT, "Outcome required"),
	QUEUE_NOT_ROUTED(HttpStatus.CONFLICT, "No route to this queue"),
	NOTE_TOO_LONG(HttpStatus.CONTENT_TOO_LARGE, "Note too long"),
	LONGEST_REACHED(HttpStatus.CONFLICT, "Maximum time reached"),

	WITHOUT_END(HttpStatus.CONFLICT, "Nothing to prolong"),

	SEVERAL_TASKS(HttpStatus.CONFLICT, "Several tasks to complete"),

	TOO_MANY_REQUESTS(HttpStatus.SERVICE_UNAVAILABLE, "Too many requests at once"),

	TOO_MANY_SIGN_INS(HttpStatus.SERVICE_UNAVAILABLE, "Too many sign-ins"),

	TWILIO_REFUSED(HttpStatus.BAD_GATEWAY, "Twilio refused the server"),

	WORKSPACE_NOT_FOUND(HttpStatus.SERVICE_UNAVAILABLE, "Workspace not found"),

	TWILIO_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Twilio not available");

	/** Name of the problem details' property that contains {@link #code()}. */
	public static final String CODE = "code";

	private final HttpStatus status;

	private final String title;

	OperatorProblem(HttpStatus status, String title) {
		this.status = status;
		this.title = title;
	}

	public HttpStatus status() {
		return this.status;
	}

	public String title() {
		return this.title;
	}

	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Creates the problem details for this problem.
	 * @param detail description of the problem and of the expected request, for people
	 */
	public ProblemDetail detail(String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(this.status, detail);
		problem.setTitle(this.title);
		problem.setProperty(CODE, code());
		return problem;
	}

	/**
	 * Creates a response with the problem details for this problem.
	 * @param detail description of the problem and of the expected request, for people
	 */
	public ResponseEntity<ProblemDetail> toResponse(String detail) {
		return toResponse().body(detail(detail));
	}

	/**
	 * Returns a response builder with this problem's HTTP status and the media type of
	 * problem details.
	 */
	public ResponseEntity.BodyBuilder toResponse() {
		return ResponseEntity.status(this.status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

}
