package dev.toritsugi.desk.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Sets the security headers for the desk. The page may load scripts and styles only from
 * this server, connects only to this server and to Twilio, and cannot be framed.
 */
final class DeskPageHeadersInterceptor implements HandlerInterceptor {

	/**
	 * The Voice SDK connects to Twilio's signalling service with a web socket, and sends
	 * statistics of the sound with HTTPS.
	 */
	private static final String POLICY = "default-src 'self'; connect-src 'self' wss://*.twilio.com https://*.twilio.com; "
			+ "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		response.setHeader("Content-Security-Policy", POLICY);
		response.setHeader("Permissions-Policy", "microphone=(self), camera=(), geolocation=()");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Referrer-Policy", "no-referrer");
		return true;
	}

}
