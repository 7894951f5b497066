package dev.toritsugi.sandbox.api;

import dev.toritsugi.sandbox.engine.TwilioError;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers 404 to requests for the parts of Twilio's APIs that are not emulated.
 */
@TwilioApi
class UnknownTwilioPathController {

	@RequestMapping(TwilioPaths.V1)
	void v1(HttpServletRequest request) {
		throw TwilioError.notFound(request.getRequestURI().replaceFirst("^/v1", ""));
	}

	@RequestMapping(TwilioPaths.V2010)
	void v2010(HttpServletRequest request) {
		throw TwilioError.notFound(request.getRequestURI().replaceFirst("^/2010-04-01", ""));
	}

}
