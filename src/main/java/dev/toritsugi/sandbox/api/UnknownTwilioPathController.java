package dev.toritsugi.sandbox.api;

import dev.toritsugi.sandbox.engine.TwilioError;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Returns HTTP 404 for paths of Twilio's APIs that the sandbox does not emulate.
 */
@TwilioApi
class UnknownTwilioPathController {

	@RequestMapping({ TwilioPaths.NUMBERED, TwilioPaths.DATED })
	void refuse(@PathVariable String version, HttpServletRequest request) {
		throw TwilioError.notFound(request.getRequestURI().substring(1 + version.length()));
	}

}
