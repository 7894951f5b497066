package dev.toritsugi.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 404, whatever is asked, whoever asks. Not 401: nobody can sign in to what is
 * not there, and a browser would open a dialogue that can't succeed. The container's own
 * error dispatch goes past it, as past every {@link OncePerRequestFilter}.
 */
class NotFoundFilter extends OncePerRequestFilter {

	private final ProblemWriter problems;

	NotFoundFilter(ProblemWriter problems) {
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException {
		this.problems.write(response, HttpStatus.NOT_FOUND, "There is nothing at this address.");
	}

}
