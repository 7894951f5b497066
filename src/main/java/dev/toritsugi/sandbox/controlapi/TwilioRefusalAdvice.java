package dev.toritsugi.sandbox.controlapi;

import dev.toritsugi.sandbox.engine.TwilioError;

import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Converts errors of the emulated Twilio to HTTP 409 responses, which contain Twilio's
 * error code.
 */
@Profile("sandbox")
@RestControllerAdvice(annotations = SandboxController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class TwilioRefusalAdvice {

	@ExceptionHandler
	ProblemDetail refuse(TwilioError error) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT,
				"%d: %s".formatted(error.code(), error.getMessage()));
	}

}
