package dev.toritsugi.operator;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Decides whether pages of an origin may send requests to this server. An origin consists
 * of scheme, host and port in lower case, without the scheme's default port, as browsers
 * send it.
 */
class AllowedOrigins {

	private final @Nullable String publicOrigin;

	private final List<String> allowed;

	AllowedOrigins(@Nullable URI publicUrl, List<String> allowed) {
		this.publicOrigin = (publicUrl != null) ? origin(publicUrl) : null;
		this.allowed = allowed.stream().map(URI::create).map(AllowedOrigins::origin).toList();
	}

	/**
	 * Returns the configured origins.
	 */
	List<String> allowed() {
		return this.allowed;
	}

	/**
	 * Whether an origin is configured. False for null.
	 */
	boolean isAllowed(@Nullable String origin) {
		return origin != null && this.allowed.contains(origin);
	}

	/**
	 * Whether an origin is this server's own, which is the origin of the public URL or of
	 * the request's URL.
	 */
	boolean isOurs(String origin, HttpServletRequest request) {
		return origin.equals(this.publicOrigin)
				|| origin.equals(origin(request.getScheme(), request.getServerName(), request.getServerPort()));
	}

	/**
	 * Whether an origin has the host and port of the request's Host header, with the
	 * scheme http or https.
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
