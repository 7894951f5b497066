package dev.toritsugi.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Returns 404 for every request. A 401 response would make a browser prompt for a
 * password although the path does not exist. As is the default for a
 * {@link OncePerRequestFilter}, the filter does not run for the error dispatches of the
 * servlet container.
 */
class NotFoundFilter extends OncePerRequestFilter {

	private final ProblemWriter problems;

	NotFoundFilter(ProblemWriter problems) {
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException {
		this.problems.writeAndClose(response, HttpStatus.NOT_FOUND, "There is nothing at this path.");
	}

}
