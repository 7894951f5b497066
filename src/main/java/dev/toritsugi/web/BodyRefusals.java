package dev.toritsugi.web;

import java.io.IOException;
import java.util.Locale;

import io.micrometer.core.instrument.Metrics;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/**
 * Writes and counts the responses to bodies that this server refuses before any other
 * filter runs.
 */
final class BodyRefusals {

	private static final Logger log = LoggerFactory.getLogger(BodyRefusals.class);

	private final ProblemWriter problems;

	private final int maxBytes;

	private final RefusalLogger refusals = new RefusalLogger(log);

	/**
	 * @param maxBytes maximum size of a body, for the text of the response
	 */
	BodyRefusals(ProblemWriter problems, int maxBytes) {
		this.problems = problems;
		this.maxBytes = maxBytes;
	}

	/**
	 * Writes the response, and announces that the connection is closed, because most of
	 * the refused bodies are not read completely.
	 */
	void write(HttpServletRequest request, HttpServletResponse response, Reason reason) {
		Metrics.counter("toritsugi.requests.bodies.refused", "reason", reason.name().toLowerCase(Locale.ROOT))
			.increment();
		this.refusals.warn("Refused the body of {} {}: {}", request.getMethod(), request.getRequestURI(), reason);
		response.setHeader(HttpHeaders.CONNECTION, "close");
		try {
			switch (reason) {
				case TOO_LARGE -> this.problems.write(response, HttpStatus.CONTENT_TOO_LARGE,
						"The body may have " + DataSize.ofBytes(this.maxBytes).toKilobytes() + " KiB at most.");
				case WILDCARD_TYPE -> this.problems.write(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE,
						"The Content-Type of a body may not contain *.");
				case TOO_SLOW ->
					this.problems.write(response, HttpStatus.REQUEST_TIMEOUT, "The body did not arrive in time.");
				case TOO_MANY -> this.problems.write(response, HttpStatus.SERVICE_UNAVAILABLE,
						"The server is receiving too many bodies, and this one has been arriving for the longest time.");
				case TOO_MANY_PARAMETERS ->
					this.problems.write(response, HttpStatus.BAD_REQUEST, RequestLimitFilter.TOO_MANY_PARAMETERS);
				case MALFORMED_PARAMETERS ->
					this.problems.write(response, HttpStatus.BAD_REQUEST, RequestLimitFilter.MALFORMED_PARAMETERS);
				case TOO_MANY_CHUNKED -> this.problems.write(response, HttpStatus.SERVICE_UNAVAILABLE,
						"The server is receiving too many bodies without Content-Length.");
			}
		}
		catch (IOException ex) {
			log.debug("A client did not wait for the response {}", reason, ex);
		}
	}

	/**
	 * Why a body is refused.
	 */
	enum Reason {

		TOO_LARGE, TOO_SLOW, TOO_MANY, TOO_MANY_CHUNKED, WILDCARD_TYPE, TOO_MANY_PARAMETERS, MALFORMED_PARAMETERS

	}

}
