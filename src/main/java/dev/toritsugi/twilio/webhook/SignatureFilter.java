package dev.toritsugi.twilio.webhook;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.web.BufferedRequest;
import dev.toritsugi.web.FormPostMatcher;
import dev.toritsugi.web.RequestLimitFilter;
import dev.toritsugi.web.ProblemWriter;
import dev.toritsugi.web.RefusalLogger;
import io.micrometer.core.instrument.Metrics;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Checks Twilio's signature on webhook requests. Returns 403 unless Twilio has signed the
 * request for one of the {@linkplain WebhookBaseUrl#candidates possible base URLs}.
 */
class SignatureFilter extends OncePerRequestFilter {

	static final String SIGNATURE = "X-Twilio-Signature";

	private static final String BODY_DIGEST = "bodySHA256";

	private static final String FROM_DOCTOR = " (a probe of provision doctor, according to its User-Agent)";

	private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

	private final TwilioProperties properties;

	private final SignatureValidatorRegistry validators;

	private final RequestLimitFilter limits;

	private final ProblemWriter problems;

	private final BaseUrlRegistry baseUrls;

	private final RefusalLogger refusals;

	/**
	 * @param limits filter that refuses malformed parameters before they are read
	 */
	SignatureFilter(TwilioProperties properties, SignatureValidatorRegistry validators, RequestLimitFilter limits,
			ProblemWriter problems, BaseUrlRegistry baseUrls, RefusalLogger refusals) {
		this.properties = properties;
		this.validators = validators;
		this.limits = limits;
		this.problems = problems;
		this.baseUrls = baseUrls;
		this.refusals = refusals;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		List<WebhookBaseUrl> baseUrls = WebhookBaseUrl.candidates(request, this.properties.publicUrl());
		String signature = request.getHeader(SIGNATURE);
		if (signature == null) {
			refuse(request, response, baseUrls, "no " + SIGNATURE,
					"Only Twilio may call this; the header " + SIGNATURE + " is missing.");
			return;
		}
		SignatureValidator validator;
		try {
			validator = this.validators.validatorFor(request);
		}
		catch (UnknownSignatureKeyException ex) {
			refuse(request, response, baseUrls, String.valueOf(ex.getMessage()),
					"The header " + SharedKeySettings.HEADER + " names a key or an algorithm that is not set here.");
			return;
		}
		this.limits.doFilter(request, response,
				(readable, answer) -> check(request, response, chain, baseUrls, validator, signature));
	}

	private void check(HttpServletRequest request, HttpServletResponse response, FilterChain chain,
			List<WebhookBaseUrl> baseUrls, SignatureValidator validator, String signature)
			throws ServletException, IOException {
		Optional<WebhookBaseUrl> signed = signed(request, baseUrls, validator, signature);
		if (signed.isPresent()) {
			signed.get().keepIn(request);
			this.baseUrls.signed(signed.get());
			chain.doFilter(request, response);
		}
		else {
			refuse(request, response, baseUrls, SIGNATURE
					+ " is not valid for this URL and body; check that the URL is the one in the Twilio Console, "
					+ "character by character (twilio.public-url sets its beginning), and that " + validator.setting()
					+ " is the same as at Twilio", "The header " + SIGNATURE + " is not valid for this request.");
		}
	}

	private Optional<WebhookBaseUrl> signed(HttpServletRequest request, List<WebhookBaseUrl> baseUrls,
			SignatureValidator validator, String signature) {
		if (!bodyIsSigned(request, validator)) {
			return Optional.empty();
		}
		SignedForm form = FormPostMatcher.matches(request) ? SignedForm.of(request) : SignedForm.NONE;
		for (WebhookBaseUrl baseUrl : baseUrls) {
			if (validator.isValid(baseUrl.of(request), form, signature)) {
				return Optional.of(baseUrl);
			}
		}
		return Optional.empty();
	}

	/**
	 * Whether the signature covers the whole body. For a form, Twilio signs the
	 * parameters. For any other body, Twilio puts a digest of the body into the signed
	 * URL. If a GET request has no body, its digest is not checked, as in Twilio's own
	 * validators.
	 */
	private static boolean bodyIsSigned(HttpServletRequest request, SignatureValidator validator) {
		if (FormPostMatcher.matches(request)) {
			return true;
		}
		byte[] body = BufferedRequest.of(request).body();
		return (body.length == 0 && WITHOUT_BODY.contains(request.getMethod()))
				|| validator.isDigestOf(body, QueryString.of(request).first(BODY_DIGEST));
	}

	/**
	 * Whether the request claims to be a probe of the doctor, which checks that the
	 * server refuses wrong signatures. Other clients may make the same claim.
	 */
	private static boolean isFromDoctor(HttpServletRequest request) {
		return WebhookClient.USER_AGENT.equals(request.getHeader(HttpHeaders.USER_AGENT));
	}

	/**
	 * @param reason why the request is refused and what to set, for the log
	 * @param detail why the request is refused, for the sender
	 */
	private void refuse(HttpServletRequest request, HttpServletResponse response, List<WebhookBaseUrl> baseUrls,
			String reason, String detail) throws IOException {
		String urls = baseUrls.stream()
			.map((baseUrl) -> QueryString.masked(baseUrl.of(request)))
			.collect(Collectors.joining(" or "));
		Metrics.counter("toritsugi.webhooks.refused").increment();
		this.refusals.warn("Refused {} {}{}: {}", request.getMethod(), urls, isFromDoctor(request) ? FROM_DOCTOR : "",
				reason);
		this.problems.writeAndClose(response, HttpStatus.FORBIDDEN, detail);
	}

}
