package dev.toritsugi.sandbox.controlapi;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Restricts the control API to programs that run on this machine and to web pages that
 * this server serves. A loopback address does not prove that a client is local, because
 * requests from tunnels, reverse proxies and other sites' pages in a local browser also
 * have a loopback address. In addition to the address, the filter therefore checks that
 * the host name is local, that a web page which sends the request belongs to this server,
 * and that there are no proxy headers. The filter can't detect requests through a
 * forwarded TCP port.
 */
class LocalOnlyFilter extends OncePerRequestFilter {

	private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

	private static final Set<String> PROXY_HEADERS = Set.of("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host",
			"X-Forwarded-Proto", "X-Real-IP");

	private final boolean allowRemote;

	private final JsonMapper json;

	LocalOnlyFilter(boolean allowRemote, JsonMapper json) {
		this.allowRemote = allowRemote;
		this.json = json;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!this.allowRemote && !local(request)) {
			refuse(response, "The sandbox's control API is for this machine only, as http://localhost. "
					+ "sandbox.allow-remote=true opens it to others, for example in a container.");
		}
		else if (!sameOrigin(request)) {
			refuse(response, "Pages of another origin may not use the sandbox's control API.");
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private static boolean local(HttpServletRequest request) throws IOException {
		return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
				&& LOCAL_NAMES.contains(request.getServerName())
				&& PROXY_HEADERS.stream().allMatch((header) -> request.getHeader(header) == null);
	}

	private static boolean sameOrigin(HttpServletRequest request) {
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		String host = request.getHeader(HttpHeaders.HOST);
		return origin == null || authority(origin).equals(host);
	}

	private static String authority(String origin) {
		try {
			return String.valueOf(URI.create(origin).getRawAuthority());
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

	private void refuse(HttpServletResponse response, String detail) throws IOException {
		response.setStatus(HttpStatus.FORBIDDEN.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		this.json.writeValue(response.getOutputStream(),
				ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, detail));
	}

}
