package dev.toritsugi.sandbox.access;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Returns HTTP 403 for requests that {@link LocalAccessPolicy} refuses. The sandbox's
 * credentials are published, so they keep no client out. Refusals are logged at most once
 * per minute.
 */
public final class LocalAccessFilter extends OncePerRequestFilter {

	private static final Logger log = LoggerFactory.getLogger(LocalAccessFilter.class);

	private static final long LOG_PERIOD_NANOS = 60_000_000_000L;

	private final LocalAccessPolicy policy;

	private final RefusalWriter writer;

	private long omitted = -1;

	private long loggedAt;

	public LocalAccessFilter(LocalAccessPolicy policy, RefusalWriter writer) {
		this.policy = policy;
		this.writer = writer;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<String> refusal = this.policy.refusal(request);
		if (refusal.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		log(request, refusal.get());
		response.setStatus(HttpServletResponse.SC_FORBIDDEN);
		this.writer.write(response, refusal.get());
	}

	private synchronized void log(HttpServletRequest request, String refusal) {
		if (this.omitted >= 0 && System.nanoTime() - this.loggedAt < LOG_PERIOD_NANOS) {
			this.omitted++;
			return;
		}
		String path = request.getRequestURI();
		log.warn("Refused {} {} from {}: {}{}", request.getMethod(), path.substring(0, Math.min(path.length(), 200)),
				request.getRemoteAddr(), refusal,
				(this.omitted > 0) ? " (" + this.omitted + " earlier refusals were not logged)" : "");
		this.omitted = 0;
		this.loggedAt = System.nanoTime();
	}

	/**
	 * Writes the body of a response with status 403, in the format of an API.
	 */
	@FunctionalInterface
	public interface RefusalWriter {

		/**
		 * @param refusal why the request is refused, as a sentence for its sender
		 */
		void write(HttpServletResponse response, String refusal) throws IOException;

	}

}
