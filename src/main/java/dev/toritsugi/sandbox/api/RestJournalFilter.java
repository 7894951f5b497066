package dev.toritsugi.sandbox.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.toritsugi.sandbox.engine.JournalEntry;
import dev.toritsugi.sandbox.world.Sandbox;
import dev.toritsugi.sandbox.world.World;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Puts every REST request into the journal, the refused ones too.
 */
class RestJournalFilter extends OncePerRequestFilter {

	private final Sandbox sandbox;

	RestJournalFilter(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		World world = this.sandbox.world();
		Instant at = world.engine().now();
		long start = System.nanoTime();
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
		ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, answer);
		world.journal()
			.add(new JournalEntry(at, JournalEntry.Direction.REST, null, request.getMethod(), request.getRequestURI(),
					parameters, answer.getStatus(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
					new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8), List.of()));
		answer.copyBodyToResponse();
	}

}
