package dev.toritsugi.twilio.webhook;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * The base URL at which Twilio reaches this server. The URL of a webhook is the base URL
 * followed by the path of its controller.
 * <p>
 * The base URL is the value of the setting {@code twilio.public-url}. If the setting is
 * missing, the base URL is read from the headers of each webhook, and accepted only if
 * Twilio has signed the request for this URL. A sender with forged headers cannot sign
 * the resulting URL without the auth token.
 *
 * @param base scheme, host, optional port and optional path prefix, without a slash at
 * the end
 */
public record WebhookBaseUrl(String base) {

	private static final String ATTRIBUTE = WebhookBaseUrl.class.getName();

	private static final Pattern HOST = Pattern
		.compile("[A-Za-z0-9._-]+(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]+](:[0-9]{1,5})?");

	private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9._~%-]+)+");

	/**
	 * Returns the base URL for which Twilio has signed a request.
	 * @param webhook request to a {@link TwilioWebhook}; {@link SignatureFilter} has
	 * already checked its signature
	 */
	public static WebhookBaseUrl signedFor(HttpServletRequest webhook) {
		if (webhook.getAttribute(ATTRIBUTE) instanceof WebhookBaseUrl address) {
			return address;
		}
		throw new IllegalStateException("No signature was checked on " + webhook.getRequestURI());
	}

	/**
	 * Returns the base URL with a given address.
	 */
	static WebhookBaseUrl ofAddress(URI publicUrl) {
		return new WebhookBaseUrl(withoutSlash(publicUrl.toString()));
	}

	/**
	 * Returns the base URL of a webhook's URL, or empty if the URL does not end with the
	 * webhook's path.
	 * @param webhook absolute URL; a query and a fragment are ignored
	 * @param path path of the webhook's controller with a leading slash
	 */
	public static Optional<WebhookBaseUrl> ofWebhook(URI webhook, String path) {
		String url = webhook.toString().replaceFirst("[?#].*", "");
		return (webhook.isAbsolute() && url.endsWith(path))
				? Optional.of(new WebhookBaseUrl(url.substring(0, url.length() - path.length()))) : Optional.empty();
	}

	/**
	 * Returns the URL at which Twilio can request a path of this server.
	 * @param path path of a controller with a leading slash, optionally followed by a
	 * query
	 */
	public String url(String path) {
		return this.base + path;
	}

	/**
	 * Returns the base URLs for which Twilio may have signed a request, the likeliest
	 * first.
	 * @param publicUrl setting {@code twilio.public-url}, or null if it is not set; a
	 * public URL is the only candidate
	 */
	static List<WebhookBaseUrl> candidates(HttpServletRequest request, @Nullable URI publicUrl) {
		if (publicUrl != null) {
			return List.of(ofAddress(publicUrl));
		}
		List<WebhookBaseUrl> candidates = new ArrayList<>();
		for (String host : hosts(request)) {
			for (String scheme : schemes(request)) {
				candidates.add(new WebhookBaseUrl(scheme + "://" + host + prefix(request) + request.getContextPath()));
			}
		}
		return candidates;
	}

	/**
	 * Returns a request's URL under this base URL, with its query, not percent-decoded.
	 */
	String of(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		String query = request.getQueryString();
		return url((query != null) ? path + "?" + query : path);
	}

	void keepIn(HttpServletRequest request) {
		request.setAttribute(ATTRIBUTE, this);
	}

	private static Set<String> hosts(HttpServletRequest request) {
		Set<String> hosts = new LinkedHashSet<>();
		hosts.add(first(request, "X-Forwarded-Host"));
		hosts.add(forwarded(request, "host"));
		hosts.add(first(request, HttpHeaders.HOST));
		String port = first(request, "X-Forwarded-Port");
		for (String host : List.copyOf(hosts)) {
			hosts.add(host.replaceFirst(":[0-9]+$", "") + ":" + port);
		}
		// If server.forward-headers-strategy is set, Spring has already removed the
		// X-Forwarded headers, and the server name and port contain their values.
		hosts.add(request.getServerName() + ":" + request.getServerPort());
		hosts.removeIf((host) -> !HOST.matcher(host).matches());
		return hosts;
	}

	/**
	 * Returns http and https, the likelier scheme first. Both schemes are tried, because
	 * a proxy that terminates TLS does not always set {@code X-Forwarded-Proto}.
	 */
	private static Set<String> schemes(HttpServletRequest request) {
		Set<String> schemes = new LinkedHashSet<>();
		schemes.add(first(request, "X-Forwarded-Proto"));
		schemes.add(forwarded(request, "proto"));
		schemes.add(request.getScheme());
		schemes.retainAll(Set.of("https", "http"));
		schemes.add("https");
		schemes.add("http");
		return schemes;
	}

	private static String prefix(HttpServletRequest request) {
		String prefix = withoutSlash(first(request, "X-Forwarded-Prefix"));
		return (!prefix.isEmpty() && PREFIX.matcher(prefix).matches()) ? prefix : "";
	}

	/**
	 * Returns the first value in a header. The outermost proxy has set the first value,
	 * because inner proxies append their values.
	 */
	private static String first(HttpServletRequest request, String header) {
		String value = request.getHeader(header);
		if (value == null) {
			return "";
		}
		int comma = value.indexOf(',');
		return ((comma >= 0) ? value.substring(0, comma) : value).strip();
	}

	/**
	 * Returns a parameter of the header Forwarded (RFC 7239), or an empty text.
	 */
	private static String forwarded(HttpServletRequest request, String parameter) {
		for (String pair : first(request, "Forwarded").split(";")) {
			String[] parts = pair.strip().split("=", 2);
			if (parts.length == 2 && parts[0].equalsIgnoreCase(parameter)) {
				return parts[1].replace("\"", "");
			}
		}
		return "";
	}

	private static String withoutSlash(String text) {
		return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
	}

}
