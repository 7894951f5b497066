package dev.toritsugi.twilio;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms of a URL that Twilio may have signed: with and without the port. Changes
 * nothing else, since a signature stands and falls with each character.
 */
final class SignedUrl {

	private static final Pattern URL = Pattern.compile(
			"(?<scheme>[A-Za-z]+)://(?<host>\\[[^]]*]|[^:/?#]*)" + "(?::(?<port>[0-9]+))?(?<rest>.*)", Pattern.DOTALL);

	private SignedUrl() {
	}

	static List<String> forms(String url) {
		Matcher matcher = URL.matcher(url);
		if (!matcher.matches()) {
			return List.of(url);
		}
		String start = matcher.group("scheme") + "://" + matcher.group("host");
		String port = matcher.group("port");
		if (port == null) {
			port = "https".equalsIgnoreCase(matcher.group("scheme")) ? "443" : "80";
		}
		return List.of(start + matcher.group("rest"), start + ":" + port + matcher.group("rest"));
	}

}
