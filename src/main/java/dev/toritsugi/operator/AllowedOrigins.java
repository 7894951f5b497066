package dev.toritsugi.operator;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Origins (scheme, host and port) of web pages, as browsers write them: in lower case and
 * without the port that the scheme implies.
 */
class AllowedOrigins {

	private final @Nullable String publicOrigin;

	private final List<String> allowed;

	AllowedOrigins(@Nullable URI publicUrl, List<String> allowed) {
		this.publicOrigin = (publicUrl != null) ? origin(publicUrl) : null;
		this.allowed = allowed.stream().map(URI::create).map(AllowedOrigins::origin).toList();
	}

	/**
	 * The configured ones.
	 */
	List<String> allowed() {
		return this.allowed;
	}

	/**
	 * Whether it is a configured one.
	 */
	boolean isAllowed(@Nullable String origin) {
		return origin != null && this.allowed.contains(origin);
	}

	/**
	 * Whether a page of that origin came from this server: under the address that it has
	 * to the outside, or under the one that this request was sent to.
	 */
	boolean isOurs(String origin, HttpServletRequest request) {
		return origin.equals(this.publicOrigin)
				|| origin.equals(origin(request.getScheme(), request.getServerName(), request.getServerPort()));
	}

	/**
	 * Whether a page of that origin came from the host and port that this request was
	 * sent to, by http or https.
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
