package dev.toritsugi.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Returns 404 for every request. It does not return 401, because a browser would then
 * prompt for a password for a path that does not exist. Like every
 * {@link OncePerRequestFilter} by default, the filter does not run for the servlet
 * container's error dispatches.
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
