package dev.toritsugi.sandbox.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

/**
 * Reads the headers of requests and responses for the journal, and masks the auth token.
 */
final class JournalHeaderReader {

	private static final String BASIC = "Basic ";

	private JournalHeaderReader() {
	}

	static Map<String, List<String>> read(HttpServletRequest request) {
		Map<String, List<String>> headers = collect(Collections.list(request.getHeaderNames()),
				(name) -> Collections.list(request.getHeaders(name)));
		headers.replaceAll((name, values) -> HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name)
				? values.stream().map(JournalHeaderReader::withoutSecret).toList() : values);
		return headers;
	}

	static Map<String, List<String>> read(HttpServletResponse response) {
		return collect(response.getHeaderNames(), response::getHeaders);
	}

	private static Map<String, List<String>> collect(Collection<String> names,
			Function<String, Collection<String>> values) {
		Map<String, List<String>> headers = new LinkedHashMap<>();
		names.forEach((name) -> headers.put(name, List.copyOf(values.apply(name))));
		return headers;
	}

	/**
	 * Masks the password in an Authorization header with Basic credentials. In headers
	 * with an authentication scheme other than Basic, masks all credentials.
	 */
	private static String withoutSecret(String authorization) {
		if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
			return authorization.replaceFirst("(?s)\\s.*", " ***");
		}
		try {
			String user = new String(Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip()),
					StandardCharsets.UTF_8);
			return BASIC + user.replaceFirst("(?s):.*", "") + ":***";
		}
		catch (IllegalArgumentException ex) {
			return BASIC + "***";
		}
	}

}
