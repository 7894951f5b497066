package dev.toritsugi.callcenter.routing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills attributes of a task into the URL template of a page about the caller, such as
 * the customer's page in another system.
 */
public final class ScreenPop {

	static final String REGEXP = "https?://[^\\s{}/?#@]+([/?#]([^\\s{}]++|\\{\\{task\\.[A-Za-z0-9_-]{1,64}\\}\\})*+)?";

	static final String EXPECTED = "an http or https URL, with task attributes behind the host only, as in "
			+ "https://crm.example.com/?phone={{task.from}}";

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{task\\.([A-Za-z0-9_-]+)\\}\\}");

	private ScreenPop() {
	}

	/**
	 * Returns the URL for a task. Each attribute is URL-encoded, so that a caller's data
	 * cannot change the URL's structure. A missing attribute is replaced by nothing.
	 * @param template the template, as in the settings
	 * @param attribute returns the value of a task attribute by its name
	 */
	public static String url(String template, Function<String, Optional<String>> attribute) {
		return PLACEHOLDER.matcher(template)
			.replaceAll((match) -> Matcher.quoteReplacement(encoded(attribute.apply(match.group(1)).orElse(""))));
	}

	private static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
