package dev.toritsugi.sandbox.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Sets the security headers for the sandbox's page. The page may load scripts and styles
 * only from this server, and cannot be framed. The page displays webhook contents as
 * text. The Content-Security-Policy prevents scripts in webhook contents from running,
 * even if a defect of the page rendered the contents as HTML.
 */
final class PageHeadersInterceptor implements HandlerInterceptor {

	private static final String POLICY = "default-src 'self'; base-uri 'none'; form-action 'none'; "
			+ "frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'";

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		response.setHeader("Content-Security-Policy", POLICY);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Referrer-Policy", "no-referrer");
		return true;
	}

}
