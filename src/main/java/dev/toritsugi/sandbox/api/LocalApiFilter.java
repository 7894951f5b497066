package dev.toritsugi.sandbox.api;

import java.io.IOException;
import java.util.Optional;

import dev.toritsugi.sandbox.access.LocalAccessPolicy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Returns HTTP 403 for REST requests that {@link LocalAccessPolicy} refuses. The
 * sandbox's credentials are published, so that they keep no client out.
 */
class LocalApiFilter extends OncePerRequestFilter {

	private final LocalAccessPolicy policy;

	private final JsonMapper json;

	LocalApiFilter(LocalAccessPolicy policy, JsonMapper json) {
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
		response.setStatus(HttpServletResponse.SC_FORBIDDEN);
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		this.json.writeValue(response.getOutputStream(), ErrorResource.of(403, 20403, refusal.get()));
	}

}
