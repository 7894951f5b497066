package dev.toritsugi.sandbox.api;

import dev.toritsugi.sandbox.engine.TwilioError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Sends error responses in Twilio's JSON format.
 */
@Profile("sandbox")
@RestControllerAdvice(annotations = TwilioApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class TwilioErrorAdvice {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	@ExceptionHandler
	ResponseEntity<ErrorResource> refuse(TwilioError error) {
		return answer(error.status(), error.code(), String.valueOf(error.getMessage()));
	}

	@ExceptionHandler
	ResponseEntity<ErrorResource> refuse(MethodArgumentTypeMismatchException error) {
		return answer(400, 20001, "Invalid value for parameter " + error.getName());
	}

	@ExceptionHandler
	ResponseEntity<ErrorResource> refuse(HttpMessageNotReadableException error) {
		return answer(400, 20001, "The body is not JSON");
	}

	/**
	 * Returns the HTTP status that a Spring exception contains. An exception without an
	 * HTTP status is a defect of the sandbox and causes HTTP 500.
	 */
	@ExceptionHandler
	ResponseEntity<ErrorResource> fail(Exception error) {
		if (error instanceof ErrorResponse refusal) {
			int status = refusal.getStatusCode().value();
			return answer(status, 20000 + status, String.valueOf(refusal.getBody().getDetail()));
		}
		log.error("A request to the sandbox failed; this is a defect of the sandbox", error);
		return answer(500, 20500, "An internal server error has occurred");
	}

	private static ResponseEntity<ErrorResource> answer(int status, int code, String message) {
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_JSON)
			.body(ErrorResource.of(status, code, message));
	}

}
