package dev.toritsugi.sandbox.controlapi;

import java.io.IOException;
import java.util.Optional;

import dev.toritsugi.sandbox.access.LocalAccessPolicy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Returns HTTP 403 for requests to the control API that {@link LocalAccessPolicy}
 * refuses.
 */
class LocalOnlyFilter extends OncePerRequestFilter {

	private final LocalAccessPolicy policy;

	private final JsonMapper json;

	LocalOnlyFilter(LocalAccessPolicy policy, JsonMapper json) {
		this.policy = policy;
		this.json = json;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<String> refusal = this.policy.refusal(request);
		if (refusal.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		response.setStatus(HttpStatus.FORBIDDEN.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		this.json.writeValue(response.getOutputStream(),
				ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, refusal.get()));
	}

}
