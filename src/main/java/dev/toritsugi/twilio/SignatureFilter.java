package dev.toritsugi.twilio;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.web.BufferedRequest;
import dev.toritsugi.web.FormPost;
import dev.toritsugi.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets through what Twilio signed, and answers everything else with 403 before anything
 * looks at it.
 * <p>
 * The URL is put together from {@code twilio.public-url} and the raw path and query,
 * never from the Host header: what Twilio signed for another server of the same account
 * does not open this one.
 */
class SignatureFilter extends OncePerRequestFilter {

	static final String SIGNATURE = "X-Twilio-Signature";

	private static final String BODY_DIGEST = "bodySHA256";

	private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

	private static final Logger log = LoggerFactory.getLogger(SignatureFilter.class);

	private final TwilioProperties properties;

	private final SignatureValidator validator;

	private final ProblemWriter problems;

	SignatureFilter(TwilioProperties properties, SignatureValidator validator, ProblemWriter problems) {
		this.properties = properties;
		this.validator = validator;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String url = url(request);
		String signature = request.getHeader(SIGNATURE);
		HttpServletRequest readable = FormPost.matches(request) ? request : BufferedRequest.of(request);
		if (isSigned(readable, url, signature)) {
			chain.doFilter(readable, response);
		}
		else {
			refuse(request, response, url, signature);
		}
	}

	private boolean isSigned(HttpServletRequest request, String url, @Nullable String signature) {
		if (request instanceof BufferedRequest other) {
			return this.validator.isValid(url, Map.of(), signature) && (hasNoBody(other)
					|| this.validator.isDigestOf(other.body(), Query.of(request).first(BODY_DIGEST)));
		}
		return this.validator.isValid(url, bodyParameters(request), signature);
	}

	/**
	 * By the method too: of others a filter before this one may have taken the body
	 * (Spring's for forms that come by PUT does).
	 */
	private static boolean hasNoBody(BufferedRequest request) {
		return WITHOUT_BODY.contains(request.getMethod()) && request.body().length == 0
				&& Query.of(request).count(BODY_DIGEST) == 0;
	}

	private String url(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		String query = request.getQueryString();
		return this.properties.publicUrl((query != null) ? path + "?" + query : path);
	}

	/**
	 * What the container merges, taken apart again: of a name's values those of the query
	 * come first (Servlet specification, section 3.1), and they are signed as part of the
	 * URL.
	 */
	private static Map<String, List<String>> bodyParameters(HttpServletRequest request) {
		Query query = Query.of(request);
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> {
			List<String> ofBody = List.of(values).subList(query.count(name), values.length);
			if (!ofBody.isEmpty()) {
				parameters.put(name, ofBody);
			}
		});
		return parameters;
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, String url,
			@Nullable String signature) throws IOException {
		log.warn("Refused {} {}: {}", request.getMethod(), Query.masked(url),
				(signature == null) ? "no " + SIGNATURE : SIGNATURE
						+ " does not fit this URL and body; compare twilio.public-url with the URL in the Twilio "
						+ "Console, character by character, and twilio.auth-token with the account's");
		this.problems.write(response, HttpStatus.FORBIDDEN,
				(signature == null) ? "Only Twilio may call this; the header " + SIGNATURE + " is missing."
						: "The header " + SIGNATURE + " does not fit this request.");
	}

}
