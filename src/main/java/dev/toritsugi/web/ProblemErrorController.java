package dev.toritsugi.web;

import java.io.IOException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Returns problem details (RFC 9457) for errors that no filter or controller advice has
 * handled, for instance if the servlet container refuses a request. This controller
 * replaces Spring Boot's error page, which returns HTML to browsers and a different JSON
 * format to programs.
 */
@RestController
class ProblemErrorController implements ErrorController {

	private final ProblemWriter problems;

	private final int maxParameters;

	ProblemErrorController(ProblemWriter problems, TomcatServerProperties tomcat) {
		this.problems = problems;
		this.maxParameters = tomcat.getMaxParameterCount();
	}

	@RequestMapping("${spring.web.error.path:/error}")
	void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
		HttpStatus status = status(request);
		this.problems.write(response, status, detail(request, status));
	}

	private String detail(HttpServletRequest request, HttpStatus status) {
		if (status == HttpStatus.BAD_REQUEST
				&& BufferedRequest.countParameters(request.getQueryString()) > this.maxParameters) {
			return RequestLimitFilter.TOO_MANY_PARAMETERS;
		}
		return status.is5xxServerError() ? "The server failed; the reason is in its log."
				: "The server refused this request: " + status.getReasonPhrase() + ".";
	}

	private static HttpStatus status(HttpServletRequest request) {
		HttpStatus status = (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code)
				? HttpStatus.resolve(code) : null;
		return (status != null) ? status : HttpStatus.INTERNAL_SERVER_ERROR;
	}

}
