package dev.toritsugi.operator;

import java.io.IOException;
import java.time.Duration;

import dev.toritsugi.twilio.rest.Deadline;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Records when a request arrived. The time limit of a request begins with its arrival, so
 * that the time for reading the body and for checking the password counts too. This
 * filter must be the first in its filter chain.
 */
class ArrivalTimeFilter extends OncePerRequestFilter {

	private static final String ATTRIBUTE = ArrivalTimeFilter.class.getName();

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		keepIn(request, System.nanoTime());
		chain.doFilter(request, response);
	}

	static void keepIn(HttpServletRequest request, long nanoTime) {
		request.setAttribute(ATTRIBUTE, nanoTime);
	}

	/**
	 * Returns the deadline of a request.
	 * @param limit time from the arrival of the request to its deadline
	 */
	static Deadline deadline(HttpServletRequest request, Duration limit) {
		if (request.getAttribute(ATTRIBUTE) instanceof Long arrival) {
			return Deadline.since(arrival, limit);
		}
		throw new IllegalStateException("No arrival was recorded for " + request.getRequestURI());
	}

}
