package dev.toritsugi.sandbox.api;

import dev.toritsugi.sandbox.engine.TwilioError;

import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Answers refusals as Twilio does.
 */
@Profile("sandbox")
@RestControllerAdvice(annotations = TwilioApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class TwilioErrorAdvice {

	@ExceptionHandler
	ResponseEntity<ErrorResource> refuse(TwilioError error) {
		return answer(error.status(), error.code(), String.valueOf(error.getMessage()));
	}

	@ExceptionHandler
	ResponseEntity<ErrorResource> refuse(MethodArgumentTypeMismatchException error) {
		return answer(400, 20001, "Invalid value for parameter " + error.getName());
	}

	private static ResponseEntity<ErrorResource> answer(int status, int code, String message) {
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_JSON)
			.body(ErrorResource.of(status, code, message));
	}

}
