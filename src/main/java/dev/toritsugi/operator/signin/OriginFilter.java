package dev.toritsugi.operator.signin;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.web.ProblemWriter;
import dev.toritsugi.web.RefusalLogger;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests from web pages of other origins, as a protection against cross-site
 * request forgery (CSRF).
 * <p>
 * A browser sends the headers {@code Origin} and {@code Sec-Fetch-Site} with every POST,
 * and a page cannot forge these headers. A request with neither header is accepted,
 * because it does not come from a browser, and only a browser would add an operator's
 * credentials to a request without the operator's knowledge. CSRF tokens are not used,
 * because they would require a session, or a page that this server has rendered; see
 * docs/decisions.md.
 * <p>
 * A web socket is opened by a GET and is not subject to CORS, so any page could open one
 * with the operator's cookie. Web sockets are therefore accepted from this server's own
 * pages only.
 *
 * @see <a href=
 * "https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html">OWASP:
 * CSRF prevention</a>
 */
class OriginFilter extends OncePerRequestFilter {

	private static final Set<String> SAFE = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(),
			HttpMethod.OPTIONS.name(), HttpMethod.TRACE.name());

	private static final Set<String> SAME_ORIGIN = Set.of("same-origin", "none");

	private static final String WEB_SOCKET = "websocket";

	private final AllowedOrigins origins;

	private final ProblemWriter problems;

	private final RefusalLogger refusals = new RefusalLogger(LoggerFactory.getLogger(OriginFilter.class));

	OriginFilter(AllowedOrigins origins, ProblemWriter problems) {
		this.origins = origins;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		if (isAllowed(request, origin)) {
			chain.doFilter(request, response);
			return;
		}
		this.refusals.warn(
				"Refused {} {} from a page of {}; if the page is yours, add its origin to call-center.allowed-origins",
				request.getMethod(), request.getRequestURI(), String.valueOf(origin));
		OperatorProblem problem = OperatorProblem.OTHER_ORIGIN;
		this.problems.write(response, problem.status(), problem.title(),
				"Pages of another origin may not call this path unless call-center.allowed-origins contains their origin.",
				Map.of(OperatorProblem.CODE, problem.code()));
	}

	private boolean isAllowed(HttpServletRequest request, @Nullable String origin) {
		if (WEB_SOCKET.equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))) {
			return origin != null
					&& (this.origins.isOurs(origin, request) || this.origins.isOfSameHost(origin, request));
		}
		if (this.origins.isAllowed(origin)) {
			return true;
		}
		if (SAFE.contains(request.getMethod())) {
			return !CorsUtils.isPreFlightRequest(request);
		}
		String site = request.getHeader("Sec-Fetch-Site");
		if (site != null && !SAME_ORIGIN.contains(site)) {
			return false;
		}
		// Behind a proxy that terminates TLS, this server's page has the scheme https,
		// but its requests arrive with http. The origin is then accepted if its host is
		// the same and the request contains Sec-Fetch-Site, whose value was checked
		// above.
		return origin == null || this.origins.isOurs(origin, request)
				|| (site != null && this.origins.isOfSameHost(origin, request));
	}

}
