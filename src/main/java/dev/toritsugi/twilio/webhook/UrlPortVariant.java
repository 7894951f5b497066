package dev.toritsugi.twilio.webhook;

/**
 * The other form of a URL that Twilio may have signed: without its port, or with the one
 * that the scheme implies. Changes nothing else, since a signature stands and falls with
 * each character.
 */
final class UrlPortVariant {

	private UrlPortVariant() {
	}

	/**
	 * @param url an http or https URL, raw
	 */
	static String otherwise(String url) {
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
