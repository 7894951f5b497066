package dev.toritsugi.operator.signin;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Decides whether web pages from an origin may send requests to this server. An origin is
 * written as browsers send it: scheme, host and port in lower case, without the scheme's
 * default port.
 */
class AllowedOrigins {

	private final @Nullable String publicOrigin;

	private final List<String> allowed;

	AllowedOrigins(@Nullable URI publicUrl, List<String> allowed) {
		this.publicOrigin = (publicUrl != null) ? origin(publicUrl) : null;
		this.allowed = allowed.stream().map(URI::create).map(AllowedOrigins::origin).toList();
	}

	/**
	 * Returns the origins from the settings.
	 */
	List<String> allowed() {
		return this.allowed;
	}

	/**
	 * Whether the settings contain an origin. Returns false for null.
	 */
	boolean isAllowed(@Nullable String origin) {
		return origin != null && this.allowed.contains(origin);
	}

	/**
	 * Whether an origin is this server's own, that is, the origin of the public URL or of
	 * the request's URL.
	 */
	boolean isOurs(String origin, HttpServletRequest request) {
		return origin.equals(this.publicOrigin)
				|| origin.equals(origin(request.getScheme(), request.getServerName(), request.getServerPort()));
	}

	/**
	 * Whether an origin has the same host and port as the request's Host header. The
	 * origin's scheme may be http or https.
	 */
	boolean isOfSameHost(String origin, HttpServletRequest request) {
		String host = request.getHeader(HttpHeaders.HOST);
		return host != null && (origin.equals("https://" + host) || origin.equals("http://" + host));
	}

	private static String origin(URI uri) {
		return origin(uri.getScheme(), uri.getHost(), uri.getPort());
	}

	private static String origin(String scheme, String host, int port) {
		boolean implied = port < 0 || port == ("https".equalsIgnoreCase(scheme) ? 443 : 80);
		return (scheme + "://" + host + (implied ? "" : ":" + port)).toLowerCase(Locale.ROOT);
	}

}
