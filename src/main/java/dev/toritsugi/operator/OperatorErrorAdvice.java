package dev.toritsugi.operator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.web.RefusalLogger;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.exc.StreamReadException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.HandlerMethod;

/**
 * Converts exceptions from the operators' endpoints to problem details (RFC 9457). A
 * cause that only the server's administrator can fix is logged, and is not contained in
 * the response.
 */
@RestControllerAdvice(annotations = OperatorController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class OperatorErrorAdvice {

	private static final Logger log = LoggerFactory.getLogger(OperatorErrorAdvice.class);

	private final RefusalLogger missing = new RefusalLogger(log);

	/** Matches Jackson's message for a key that occurs twice in a JSON object. */
	private static final Pattern DUPLICATE_KEY = Pattern.compile("Duplicate Object property \"(.{0,100}).*\"",
			Pattern.DOTALL);

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refusedRequest(OperatorRequestException ex) {
		ProblemDetail details = ex.problem().detail(String.valueOf(ex.getMessage()));
		ex.properties().forEach(details::setProperty);
		return ex.problem().toResponse().body(details);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException ex, HandlerMethod handler) {
		if (ex.getCause() instanceof StreamReadException syntax) {
			Matcher duplicate = DUPLICATE_KEY.matcher(syntax.getOriginalMessage());
			if (duplicate.matches()) {
				return OperatorProblem.BAD_REQUEST
					.toResponse("The key \"" + duplicate.group(1) + "\" occurs twice in the JSON body; send it once.");
			}
		}
		return OperatorProblem.BAD_REQUEST
			.toResponse("The body is not the expected JSON, which is " + expected(handler));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> unsupported(HttpMediaTypeNotSupportedException ex) {
		return OperatorProblem.UNSUPPORTED_MEDIA_TYPE.toResponse(
				"Send the body as application/json or " + "application/x-www-form-urlencoded, with this Content-Type.");
	}

	private static String expected(HandlerMethod handler) {
		OperatorController controller = AnnotationUtils.findAnnotation(handler.getBeanType(), OperatorController.class);
		return (controller != null) ? controller.body() : "an object.";
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> unavailable(TwilioException.Unavailable ex, HttpServletRequest request) {
		long seconds = Math.max(1, ex.retryAfter().toSeconds());
		return OperatorProblem.TWILIO_UNAVAILABLE.toResponse()
			.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
			.body(OperatorProblem.TWILIO_UNAVAILABLE
				.detail("Twilio is slow or down, or limits this server. Send the same request again in " + seconds
						+ " s; " + (request.getRequestURI().endsWith("/extend")
								? "the time may have been prolonged already." : "repeating it does no harm.")));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> tooMany(TooManyRequestsException ex) {
		boolean own = ex.limit() == TooManyRequestsException.Limit.ONE_OPERATOR;
		return OperatorProblem.TOO_MANY_REQUESTS.toResponse()
			.header(HttpHeaders.RETRY_AFTER, own ? "1" : "2")
			.body(OperatorProblem.TOO_MANY_REQUESTS.detail(own
					? "Your earlier requests are still waiting for Twilio. Wait for their responses, or send this "
							+ "request again in 1 s."
					: "Too many operators are waiting for Twilio. Send the same request again in 2 s."));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> unauthorized(TwilioException.Unauthorized ex) {
		log.error(
				"Twilio does not accept this server's credentials; compare twilio.account-sid and twilio.auth-token, or "
						+ "twilio.api-key-sid and twilio.api-key-secret, with the Twilio Console; they are valid in one "
						+ "Region only (twilio.region)");
		return OperatorProblem.TWILIO_REFUSED
			.toResponse("Twilio does not accept this server's credentials. The server's log says more.");
	}

	/**
	 * Handles a missing resource that the services do not handle, which is the workspace,
	 * or a worker that was deleted during the request.
	 */
	@ExceptionHandler
	ResponseEntity<ProblemDetail> missing(TwilioException.NotFound ex) {
		this.missing.warn("Twilio does not know the workspace or a worker: {}", String.valueOf(ex.getMessage()));
		return OperatorProblem.WORKSPACE_NOT_FOUND
			.toResponse("Twilio does not know the workspace of this server, or your worker was just deleted.");
	}

	/**
	 * Handles errors from Twilio that the task service does not handle, for instance a
	 * rejected request to read a task.
	 */
	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(TwilioException ex) {
		log.error("Twilio refused a request unexpectedly", ex);
		return OperatorProblem.TWILIO_REFUSED
			.toResponse("Twilio refused a request of this server. The server's log says more.");
	}

}
