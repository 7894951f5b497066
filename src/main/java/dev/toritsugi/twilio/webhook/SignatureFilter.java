package dev.toritsugi.twilio.webhook;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.web.BufferedRequest;
import dev.toritsugi.web.FormPostMatcher;
import dev.toritsugi.web.ProblemWriter;
import dev.toritsugi.web.RequestSizeFilter;
import io.micrometer.core.instrument.Metrics;
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
 * Which URL Twilio signed, {@link WebhookBaseUrl} says.
 */
class SignatureFilter extends OncePerRequestFilter {

	static final String SIGNATURE = "X-Twilio-Signature";

	private static final String BODY_DIGEST = "bodySHA256";

	private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

	private static final Logger log = LoggerFactory.getLogger(SignatureFilter.class);

	private final TwilioProperties properties;

	private final SignatureValidator validator;

	private final RequestSizeFilter size;

	private final ProblemWriter problems;

	/**
	 * @param size sees to the body before it is read; who signed nothing does not even
	 * have theirs looked at
	 */
	SignatureFilter(TwilioProperties properties, SignatureValidator validator, RequestSizeFilter size,
			ProblemWriter problems) {
		this.properties = properties;
		this.validator = validator;
		this.size = size;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		List<WebhookBaseUrl> addresses = WebhookBaseUrl.candidates(request, this.properties.publicUrl());
		String signature = request.getHeader(SIGNATURE);
		if (signature == null) {
			refuse(request, response, addresses, null);
			return;
		}
		this.size.doFilter(request, response, (sized, answer) -> check((HttpServletRequest) sized,
				(HttpServletResponse) answer, chain, addresses, signature));
	}

	private void check(HttpServletRequest request, HttpServletResponse response, FilterChain chain,
			List<WebhookBaseUrl> addresses, String signature) throws ServletException, IOException {
		HttpServletRequest readable = FormPostMatcher.matches(request) ? request : BufferedRequest.of(request);
		Optional<WebhookBaseUrl> signed = signed(readable, addresses, signature);
		if (signed.isPresent()) {
			signed.get().keepIn(request);
			chain.doFilter(readable, response);
		}
		else {
			refuse(request, response, addresses, signature);
		}
	}

	private Optional<WebhookBaseUrl> signed(HttpServletRequest request, List<WebhookBaseUrl> addresses,
			String signature) {
		if (!bodyIsWhole(request)) {
			return Optional.empty();
		}
		SignedForm form = (request instanceof BufferedRequest) ? SignedForm.NONE : SignedForm.of(request);
		for (WebhookBaseUrl address : addresses) {
			if (this.validator.isValid(address.of(request), form, signature)) {
				return Optional.of(address);
			}
		}
		return Optional.empty();
	}

	/**
	 * A form is signed itself; of any other body the signed URL has the digest.
	 */
	private boolean bodyIsWhole(HttpServletRequest request) {
		return !(request instanceof BufferedRequest other) || hasNoBody(other)
				|| this.validator.isDigestOf(other.body(), QueryString.of(request).first(BODY_DIGEST));
	}

	/**
	 * By the method too: of others a filter before this one may have taken the body
	 * (Spring's for forms that come by PUT does).
	 */
	private static boolean hasNoBody(BufferedRequest request) {
		return WITHOUT_BODY.contains(request.getMethod()) && request.body().length == 0
				&& QueryString.of(request).count(BODY_DIGEST) == 0;
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, List<WebhookBaseUrl> addresses,
			@Nullable String signature) throws IOException {
		String urls = addresses.stream()
			.map((address) -> QueryString.masked(address.of(request)))
			.collect(Collectors.joining(" or "));
		Metrics.counter("toritsugi.webhooks.refused").increment();
		log.warn("Refused {} {}: {}", request.getMethod(), urls, (signature == null) ? "no " + SIGNATURE
				: SIGNATURE + " does not fit this URL and body; compare the URL with the one in the Twilio Console, "
						+ "character by character (twilio.public-url sets how it begins), and twilio.auth-token with "
						+ "the account's");
		this.problems.write(response, HttpStatus.FORBIDDEN,
				(signature == null) ? "Only Twilio may call this; the header " + SIGNATURE + " is missing."
						: "The header " + SIGNATURE + " does not fit this request.");
	}

}
