package dev.toritsugi.operator;

import dev.toritsugi.twilio.rest.TwilioException;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Tells an operator's browser what went wrong, and the log what only its reader may know.
 */
@RestControllerAdvice(basePackageClasses = OperatorErrorAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class OperatorErrorAdvice {

	private static final Logger log = LoggerFactory.getLogger(OperatorErrorAdvice.class);

	@ExceptionHandler
	ResponseEntity<ProblemDetail> badTask(InvalidTaskParameterException ex) {
		return ex.problem().answer(String.valueOf(ex.getMessage()));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException ex) {
		return OperatorProblem.BAD_REQUEST
			.answer("The body is not the JSON expected here, which is {\"taskSid\":\"WT…\"}, "
					+ "with 32 hex digits. Without a body, your own task is completed.");
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> unavailable(TwilioException.Unavailable ex, HttpServletRequest request) {
		long seconds = Math.max(1, ex.retryAfter().toSeconds());
		return OperatorProblem.TWILIO_UNAVAILABLE.answer()
			.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
			.body(OperatorProblem.TWILIO_UNAVAILABLE
				.detail("Twilio is slow, down or limiting this server. The same request may be sent again in " + seconds
						+ " s; " + (request.getRequestURI().endsWith("/extend")
								? "the time may have been prolonged all the same." : "it does no harm twice.")));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> unauthorized(TwilioException.Unauthorized ex) {
		log.error("Twilio does not accept our credentials; compare twilio.account-sid and twilio.auth-token, or "
				+ "twilio.api-key-sid and its secret, with the Twilio Console");
		return OperatorProblem.TWILIO_REFUSED
			.answer("Twilio does not accept this server's credentials. Whoever runs it finds more in its log.");
	}

	/**
	 * What no decision about a task expects: TaskRouter refuses to be read.
	 */
	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(TwilioException ex) {
		log.error("Twilio refused a request that it should not", ex);
		return OperatorProblem.TWILIO_REFUSED
			.answer("Twilio refused what this server asked. Whoever runs it finds more in its log.");
	}

}
