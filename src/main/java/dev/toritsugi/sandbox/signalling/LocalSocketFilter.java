package dev.toritsugi.sandbox.signalling;

import java.io.IOException;
import java.util.Optional;

import dev.toritsugi.sandbox.access.LocalAccessPolicy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses the handshakes of web sockets that {@link LocalAccessPolicy} refuses.
 */
final class LocalSocketFilter extends OncePerRequestFilter {

	private final LocalAccessPolicy policy;

	LocalSocketFilter(LocalAccessPolicy policy) {
		this.policy = policy;
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
		response.setContentType(MediaType.TEXT_PLAIN_VALUE);
		response.getWriter().write(refusal.get());
	}

}
