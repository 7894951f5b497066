package dev.toritsugi.sandbox.api;

import dev.toritsugi.sandbox.engine.TwilioError;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Returns HTTP 404 for paths of Twilio's APIs that the sandbox does not emulate.
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
