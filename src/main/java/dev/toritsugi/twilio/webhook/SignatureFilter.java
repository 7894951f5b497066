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
 * Checks Twilio's signature on webhook requests. Returns 403 unless Twilio has signed the
 * request for one of the {@linkplain WebhookBaseUrl#candidates possible base URLs}.
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

	private final BaseUrlRegistry baseUrls;

	/**
	 * @param size filter that limits the size of the body; the body is read only if the
	 * request has a signature
	 */
	SignatureFilter(TwilioProperties properties, SignatureValidator validator, RequestSizeFilter size,
			ProblemWriter problems, BaseUrlRegistry baseUrls) {
		this.properties = properties;
		this.validator = validator;
		this.size = size;
		this.problems = problems;
		this.baseUrls = baseUrls;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		List<WebhookBaseUrl> baseUrls = WebhookBaseUrl.candidates(request, this.properties.publicUrl());
		String signature = request.getHeader(SIGNATURE);
		if (signature == null) {
			refuse(request, response, baseUrls, null);
			return;
		}
		this.size.doFilter(request, response, (sized, answer) -> check((HttpServletRequest) sized,
				(HttpServletResponse) answer, chain, baseUrls, signature));
	}

	private void check(HttpServletRequest request, HttpServletResponse response, FilterChain chain,
			List<WebhookBaseUrl> baseUrls, String signature) throws ServletException, IOException {
		HttpServletRequest readable = FormPostMatcher.matches(request) ? request : BufferedRequest.of(request);
		Optional<WebhookBaseUrl> signed = signed(readable, baseUrls, signature);
		if (signed.isPresent()) {
			signed.get().keepIn(request);
			this.baseUrls.signed(signed.get());
			chain.doFilter(readable, response);
		}
		else {
			refuse(request, response, baseUrls, signature);
		}
	}

	private Optional<WebhookBaseUrl> signed(HttpServletRequest request, List<WebhookBaseUrl> baseUrls,
			String signature) {
		if (!bodyIsWhole(request)) {
			return Optional.empty();
		}
		SignedForm form = (request instanceof BufferedRequest) ? SignedForm.NONE : SignedForm.of(request);
		for (WebhookBaseUrl baseUrl : baseUrls) {
			if (this.validator.isValid(baseUrl.of(request), form, signature)) {
				return Optional.of(baseUrl);
			}
		}
		return Optional.empty();
	}

	/**
	 * Whether the signature covers the whole body. For a form, Twilio signs the
	 * parameters. For any other body, Twilio puts a digest of the body into the signed
	 * URL.
	 */
	private boolean bodyIsWhole(HttpServletRequest request) {
		return !(request instanceof BufferedRequest other) || hasNoBody(other)
				|| this.validator.isDigestOf(other.body(), QueryString.of(request).first(BODY_DIGEST));
	}

	/**
	 * Whether the request certainly has no body. For methods other than GET, HEAD and
	 * OPTIONS, an empty body proves nothing, because an earlier filter such as Spring's
	 * {@code FormContentFilter} may have read the body.
	 */
	private static boolean hasNoBody(BufferedRequest request) {
		return WITHOUT_BODY.contains(request.getMethod()) && request.body().length == 0
				&& QueryString.of(request).count(BODY_DIGEST) == 0;
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, List<WebhookBaseUrl> baseUrls,
			@Nullable String signature) throws IOException {
		String urls = baseUrls.stream()
			.map((baseUrl) -> QueryString.masked(baseUrl.of(request)))
			.collect(Collectors.joining(" or "));
		Metrics.counter("toritsugi.webhooks.refused").increment();
		log.warn("Refused {} {}: {}", request.getMethod(), urls, (signature == null) ? "no " + SIGNATURE : SIGNATURE
				+ " is not valid for this URL and body; check that the URL is the one in the Twilio Console, "
				+ "character by character (twilio.public-url sets its beginning), and that twilio.auth-token is "
				+ "the account's");
		this.problems.write(response, HttpStatus.FORBIDDEN,
				(signature == null) ? "Only Twilio may call this; the header " + SIGNATURE + " is missing."
						: "The header " + SIGNATURE + " is not valid for this request.");
	}

}
