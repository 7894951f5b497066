package dev.toritsugi.provisioning.doctor.server;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Wrong URLs that a server behind a misconfigured proxy may compute for a webhook, each
 * with the proxy's configuration error.
 */
final class MisconfiguredProxyUrls {

	private MisconfiguredProxyUrls() {
	}

	static Map<String, String> of(URI webhook) {
		Map<String, String> variants = new LinkedHashMap<>();
		boolean secure = "https".equals(webhook.getScheme());
		String rest = webhook.getRawAuthority() + webhook.getRawPath();
		variants.putIfAbsent((secure ? "http" : "https") + "://" + rest,
				"the proxy does not forward the scheme " + (secure ? "https" : "http"));
		defaultPort(webhook).ifPresent((port) -> variants.putIfAbsent(
				webhook.getScheme() + "://" + webhook.getHost() + ":" + port + webhook.getRawPath(),
				"the proxy adds the port"));
		variants.putIfAbsent(webhook.getScheme() + "://" + webhook.getHost() + webhook.getRawPath(),
				"the proxy does not forward the port");
		variants.putIfAbsent("http://" + webhook.getHost() + webhook.getRawPath(),
				"the proxy forwards neither the scheme https nor the port");
		variants.putIfAbsent(webhook.getScheme() + "://" + webhook.getRawAuthority() + "/enqueue",
				"the proxy removes the path prefix");
		variants.putIfAbsent("http://" + webhook.getRawAuthority() + "/enqueue",
				"the proxy removes the path prefix and does not forward the scheme https");
		for (String host : List.of("localhost", "127.0.0.1")) {
			for (String port : List.of("", ":8080", ":" + Math.max(webhook.getPort(), 80))) {
				variants.putIfAbsent("http://" + host + port + "/enqueue", "the proxy does not forward the host");
			}
		}
		variants.remove(webhook.toString());
		return variants;
	}

	/**
	 * Returns the default port of the URL's scheme if the URL contains no port, otherwise
	 * empty.
	 */
	private static OptionalInt defaultPort(URI webhook) {
		return (webhook.getPort() >= 0) ? OptionalInt.empty()
				: OptionalInt.of("https".equals(webhook.getScheme()) ? 443 : 80);
	}

}
