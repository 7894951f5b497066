package dev.toritsugi.twilio.webhook;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The parameters in a request's query string, without the parameters in the body.
 *
 * @param parameters decoded parameters, in the order of the query string
 */
record QueryString(List<Parameter> parameters) {

	private static final Pattern PARAMETER = Pattern
		.compile("(?<=[?&])(?:(?<name>[^=&]*)(?<equals>=))?+(?<value>[^&]*)");

	/** Names that cannot contain a phone number. */
	private static final Pattern HARMLESS_NAME = Pattern.compile("[A-Za-z_.-]*|bodySHA256");

	private static final Pattern HARMLESS = Pattern.compile("[A-Z]{2}[0-9a-f]{32}|[0-9a-f]{64}");

	static QueryString of(HttpServletRequest request) {
		List<Parameter> parameters = new ArrayList<>();
		String query = request.getQueryString();
		if (query != null) {
			for (String part : query.split("&")) {
				int equals = part.indexOf('=');
				parameters.add((equals < 0) ? new Parameter(decode(part), "")
						: new Parameter(decode(part.substring(0, equals)), decode(part.substring(equals + 1))));
			}
		}
		return new QueryString(parameters);
	}

	/**
	 * Replaces the values in a URL's query with {@code ***}, except SIDs and digests, and
	 * also the names that may contain a phone number. URLs are masked in the log, because
	 * the query of a GET callback contains the caller's number.
	 */
	static String masked(String url) {
		return PARAMETER.matcher(url).replaceAll((match) -> {
			String name = (match.group(1) != null) ? masked(match.group(1), HARMLESS_NAME) + "=" : "";
			return Matcher.quoteReplacement(name + masked(match.group(3), HARMLESS));
		});
	}

	private static String masked(String text, Pattern harmless) {
		return (text.isEmpty() || harmless.matcher(text).matches()) ? text : "***";
	}

	int count(String name) {
		int count = 0;
		for (Parameter parameter : this.parameters) {
			count += parameter.name().equals(name) ? 1 : 0;
		}
		return count;
	}

	@Nullable String first(String name) {
		return this.parameters.stream()
			.filter((parameter) -> parameter.name().equals(name))
			.map(Parameter::value)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Decodes a parameter's name or value, or returns the text unchanged if a
	 * percent-escape is malformed. A request with a malformed escape never has a valid
	 * signature, because the servlet container drops the parameter or rejects the
	 * request.
	 */
	private static String decode(String encoded) {
		try {
			return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return encoded;
		}
	}

	record Parameter(String name, String value) {

	}

}
