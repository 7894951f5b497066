package dev.toritsugi.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests of webhooks and operators with a body of more than 256 KiB, with too
 * many parameters, or with parameters that cannot be decoded. Twilio's largest webhook
 * contains the attributes of a task and of a worker, with up to 4,096 characters each. A
 * Japanese character takes 9 bytes ({@code %E3%81%82}), so the attributes of a task and
 * of a worker together take up to 73,728 bytes, and an event may contain these attributes
 * twice. This filter must be the first in a filter chain, because the parameters are
 * decoded at their first use. The exception for a malformed parameter contains the value,
 * which may be a password, so the exception is caught here and not logged.
 */
public class RequestLimitFilter extends OncePerRequestFilter {

	/**
	 * Maximum size of a body. {@code server.tomcat.max-http-form-post-size} has the same
	 * value, except in the profile {@code sandbox}, whose REST API accepts larger
	 * requests.
	 */
	static final DataSize LIMIT = DataSize.ofKilobytes(256);

	static final String TOO_MANY_PARAMETERS = "The request has too many parameters; "
			+ "server.tomcat.max-parameter-count sets how many it may have (1,000 by default).";

	static final String MALFORMED_PARAMETERS = "The parameters can't be decoded; each % has to be followed by two hex "
			+ "digits, in UTF-8.";

	private final ProblemWriter problems;

	private final RefusalLogger refusals = new RefusalLogger(LoggerFactory.getLogger(RequestLimitFilter.class));

	RequestLimitFilter(ProblemWriter problems) {
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		BufferedRequest buffered = BufferedRequest.of(request);
		if (buffered.size() > LIMIT.toBytes()) {
			refuse(request, response, HttpStatus.CONTENT_TOO_LARGE,
					"The body may have " + LIMIT.toKilobytes() + " KiB at most.");
			return;
		}
		if (buffered.hasTooManyParameters()) {
			refuse(request, response, HttpStatus.BAD_REQUEST, TOO_MANY_PARAMETERS);
			return;
		}
		try {
			request.getParameterMap();
		}
		catch (InvalidParameterException ex) {
			refuse(request, response, HttpStatus.BAD_REQUEST, MALFORMED_PARAMETERS);
			return;
		}
		chain.doFilter(request, response);
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
			throws IOException {
		this.refusals.warn("Refused {} {}: {}", request.getMethod(), request.getRequestURI(), detail);
		this.problems.write(response, status, detail);
	}

}
