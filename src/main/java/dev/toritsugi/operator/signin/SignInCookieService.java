package dev.toritsugi.operator.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import dev.toritsugi.operator.SignInCookie;
import dev.toritsugi.operator.SignedInOperator;
import dev.toritsugi.twilio.TwilioProperties;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;
import org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices;

/**
 * Issues and checks the signed cookie for signed-in operators. The cookie replaces a
 * session, because every replica can check it, even after a restart. The cookie is valid
 * for 12 hours. The cookie becomes invalid before the 12 hours have elapsed if the
 * operator's password hash or the auth token changes, or if the operator is removed from
 * the settings.
 */
class SignInCookieService extends TokenBasedRememberMeServices {

	static final String NAME = "toritsugi-operator";

	/** Validity of the cookie, as long as a long working day. */
	private static final Duration LIFETIME = Duration.ofHours(12);

	private static final String ALGORITHM = "HmacSHA256";

	private static final int PARTS = 4;

	private static final int EXPIRY_PART = 1;

	private static final int ALGORITHM_PART = 2;

	private final boolean publicOverTls;

	SignInCookieService(TwilioProperties twilio, OperatorUserDetailsService accounts) {
		super(key(twilio.authToken()), accounts, RememberMeTokenAlgorithm.SHA256);
		this.publicOverTls = twilio.publicUrl() != null && "https".equalsIgnoreCase(twilio.publicUrl().getScheme());
		setAlwaysRemember(true);
		setCookieName(NAME);
		setTokenValiditySeconds(Math.toIntExact(LIFETIME.toSeconds()));
		setCookieCustomizer((cookie) -> cookie.setAttribute("SameSite", "Strict"));
	}

	/**
	 * Derives the cookie's signing key from the auth token, which all replicas share. The
	 * auth token cannot be computed from the signing key.
	 */
	private static String key(String authToken) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), ALGORITHM));
			byte[] key = mac.doFinal("toritsugi: key of the sign-in cookie, 1".getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(key);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Sets the cookie, and marks it Secure if the page was loaded over TLS. Behind a
	 * proxy that terminates TLS, the request itself arrives without TLS, so the scheme of
	 * the browser's Origin header is also checked. Without TLS, for instance on a
	 * developer's machine, the cookie is not marked Secure, because browsers would reject
	 * a Secure cookie.
	 */
	@Override
	protected void setCookie(String[] tokens, int maxAge, HttpServletRequest request, HttpServletResponse response) {
		super.setCookie(tokens, maxAge, new HttpServletRequestWrapper(request) {

			@Override
			public boolean isSecure() {
				String origin = request.getHeader(HttpHeaders.ORIGIN);
				return SignInCookieService.this.publicOverTls || super.isSecure()
						|| (origin != null && origin.startsWith("https://"));
			}

		}, response);
	}

	/**
	 * Returns the valid sign-in cookie of a request, or empty if the request contains
	 * none.
	 */
	Optional<SignInCookie> cookieOf(HttpServletRequest request, HttpServletResponse response) {
		Authentication signedIn = autoLogin(request, response);
		return (signedIn != null && signedIn.getPrincipal() instanceof SignedInOperator operator) ? operator.cookie()
				: Optional.empty();
	}

	/**
	 * Decodes the cookie, and treats it as invalid if an escape sequence is malformed.
	 * The base class does not catch the decoder's exception.
	 */
	@Override
	protected String[] decodeCookie(String cookieValue) {
		try {
			return super.decodeCookie(cookieValue);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidCookieException("The cookie can't be decoded");
		}
	}

	/**
	 * Accepts only cookies signed with SHA-256. The base class accepts any algorithm that
	 * the cookie specifies, even MD5.
	 */
	@Override
	protected UserDetails processAutoLoginCookie(String[] cookieTokens, HttpServletRequest request,
			HttpServletResponse response) {
		if (cookieTokens.length != PARTS
				|| !RememberMeTokenAlgorithm.SHA256.name().equals(cookieTokens[ALGORITHM_PART])) {
			throw new InvalidCookieException("The cookie was not issued by this server");
		}
		UserDetails operator = super.processAutoLoginCookie(cookieTokens, request, response);
		// The base class has checked that the part is a number.
		Instant expiry = Instant.ofEpochMilli(Long.parseLong(cookieTokens[EXPIRY_PART]));
		return (operator instanceof SignedInOperator signedIn) ? signedIn.byCookie(expiry) : operator;
	}

}
