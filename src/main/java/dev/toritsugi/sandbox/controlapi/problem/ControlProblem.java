package dev.toritsugi.sandbox.controlapi.problem;

import java.util.Locale;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * The reasons for which the control API refuses a request. Each has a code, which stays
 * the same in later versions. The sandbox's page has a text for each code in each of its
 * languages; the property {@code detail} is written in English for developers.
 */
public enum ControlProblem {

	/** The body is not the expected JSON. */
	UNREADABLE_BODY(HttpStatus.BAD_REQUEST),
	/** The value of a key is not allowed. The parameter {@code key} is its name. */
	BAD_VALUE(HttpStatus.BAD_REQUEST),
	/** Twilio receives no calls from such an address. */
	BAD_CALLER(HttpStatus.BAD_REQUEST),
	/** A phone number is not in E.164. */
	BAD_NUMBER(HttpStatus.BAD_REQUEST),
	/** The account does not have the phone number. */
	NUMBER_NOT_FOUND(HttpStatus.NOT_FOUND),
	/** The size or the rate of a batch of calls is not allowed. */
	BAD_BATCH(HttpStatus.BAD_REQUEST),
	/** There is no such call. */
	CALL_NOT_FOUND(HttpStatus.NOT_FOUND),
	/** The call has ended. */
	CALL_OVER(HttpStatus.CONFLICT),
	/** The call is not an outbound call that rings. */
	CALL_NOT_RINGING(HttpStatus.CONFLICT),
	/** The call does not wait for keys or speech. */
	CALL_EXPECTS_NO_INPUT(HttpStatus.CONFLICT),
	/** There is no such worker. */
	WORKER_NOT_FOUND(HttpStatus.NOT_FOUND),
	/** Several workspaces have a worker of that name. */
	WORKER_AMBIGUOUS(HttpStatus.CONFLICT),
	/** The worker has no phone. */
	WORKER_WITHOUT_PHONE(HttpStatus.CONFLICT),
	/** The workspace has no such activity. */
	ACTIVITY_NOT_FOUND(HttpStatus.NOT_FOUND),
	/** The worker's phone does not ring. */
	PHONE_NOT_RINGING(HttpStatus.CONFLICT),
	/** The worker's phone is not on a call. */
	PHONE_NOT_ON_CALL(HttpStatus.CONFLICT),
	/** The worker has no pending reservation. */
	NO_PENDING_RESERVATION(HttpStatus.CONFLICT),
	/** The worker has no task to complete. */
	NOTHING_TO_COMPLETE(HttpStatus.CONFLICT),
	/** There is no such fault. */
	FAULT_NOT_FOUND(HttpStatus.NOT_FOUND),
	/** There is no such recording, or the recording has no media file. */
	RECORDING_NOT_FOUND(HttpStatus.NOT_FOUND),
	/** The journal has no such entry. */
	ENTRY_NOT_FOUND(HttpStatus.NOT_FOUND),
	/** The control API has no such path. */
	UNKNOWN_PATH(HttpStatus.NOT_FOUND),
	/**
	 * The emulated Twilio refuses the action. The parameter {@code error} is Twilio's
	 * error code, and the parameter {@code message} is Twilio's message.
	 */
	REFUSED_BY_TWILIO(HttpStatus.CONFLICT);

	private static final String CODE = "code";

	private static final String PARAMETERS = "parameters";

	private final HttpStatus status;

	ControlProblem(HttpStatus status) {
		this.status = status;
	}

	HttpStatus status() {
		return this.status;
	}

	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Creates the problem details (RFC 9457) for this problem.
	 * @param detail description in English for developers
	 * @param parameters values that the page inserts into its text
	 */
	public ProblemDetail toProblemDetail(String detail, Map<String, ?> parameters) {
		return describe(ProblemDetail.forStatusAndDetail(this.status, detail), parameters);
	}

	/**
	 * Creates the exception with which a controller refuses a request.
	 * @param detail description in English for developers
	 */
	public ControlRefusal toRefusal(String detail) {
		return toRefusal(detail, Map.of());
	}

	/**
	 * Creates the exception with which a controller refuses a request.
	 * @param detail description in English for developers
	 * @param parameters values that the page inserts into its text
	 */
	public ControlRefusal toRefusal(String detail, Map<String, ?> parameters) {
		return new ControlRefusal(this, detail, parameters);
	}

	ProblemDetail describe(ProblemDetail problem, Map<String, ?> parameters) {
		problem.setProperty(CODE, code());
		if (!parameters.isEmpty()) {
			problem.setProperty(PARAMETERS, parameters);
		}
		return problem;
	}

}
