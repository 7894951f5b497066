package dev.toritsugi.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 404 to every request. It does not answer 401, since a browser would then ask
 * for a password for a path that does not exist. Error dispatches of the servlet
 * container are not filtered, as with every {@link OncePerRequestFilter}.
 */
class NotFoundFilter extends OncePerRequestFilter {

	private final ProblemWriter problems;

	NotFoundFilter(ProblemWriter problems) {
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException {
		this.problems.write(response, HttpStatus.NOT_FOUND, "There is nothing at this path.");
	}

}
