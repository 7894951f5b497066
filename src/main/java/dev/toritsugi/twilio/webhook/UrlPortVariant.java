package dev.toritsugi.twilio.webhook;

/**
 * Adds the port to a URL or removes it, because Twilio may have signed the URL with or
 * without the port. All characters outside the port stay unchanged, because the signature
 * depends on every character.
 */
final class UrlPortVariant {

	private UrlPortVariant() {
	}

	/**
	 * Removes the URL's port, or adds the scheme's default port if the URL has none.
	 * @param url http or https URL, not percent-decoded
	 */
	static String of(String url) {
		int host = url.indexOf("://") + 3;
		int end = endOfAuthority(url, host);
		int colon = url.lastIndexOf(':', end - 1);
		boolean port = colon > Math.max(host, url.lastIndexOf(']', end - 1)) && colon < end - 1;
		if (port) {
			return url.substring(0, colon) + url.substring(end);
		}
		return url.substring(0, end) + (url.regionMatches(true, 0, "https:", 0, 6) ? ":443" : ":80")
				+ url.substring(end);
	}

	private static int endOfAuthority(String url, int host) {
		for (int i = host; i < url.length(); i++) {
			if ("/?#".indexOf(url.charAt(i)) >= 0) {
				return i;
			}
		}
		return url.length();
	}

}
