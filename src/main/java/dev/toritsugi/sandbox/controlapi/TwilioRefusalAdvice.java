package dev.toritsugi.sandbox.controlapi;

import java.util.Map;

import dev.toritsugi.sandbox.controlapi.problem.ControlProblem;
import dev.toritsugi.sandbox.engine.TwilioError;

import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
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
		return ControlProblem.REFUSED_BY_TWILIO.toProblemDetail("%d: %s".formatted(error.code(), error.getMessage()),
				Map.of("error", error.code(), "message", String.valueOf(error.getMessage())));
	}

}
