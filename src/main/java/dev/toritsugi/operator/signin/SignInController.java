package dev.toritsugi.operator.signin;

import java.util.Optional;

import dev.toritsugi.operator.OperatorController;
import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.OperatorSignedOut;
import dev.toritsugi.operator.SignInCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Signs operators in by sending a cookie, and signs operators out by deleting the cookie.
 */
@OperatorController(body = "name=…&password=…, as a form.")
class SignInController {

	private static final Logger log = LoggerFactory.getLogger(SignInController.class);

	private final AuthenticationManager authentication;

	private final SignInCookieService cookie;

	private final SignInSourceReader sources;

	private final RefusedSignInLogger refused;

	private final ApplicationEventPublisher listeners;

	SignInController(AuthenticationManager authentication, SignInCookieService cookie, SignInSourceReader sources,
			RefusedSignInLogger refused, ApplicationEventPublisher listeners) {
		this.authentication = authentication;
		this.cookie = cookie;
		this.sources = sources;
		this.refused = refused;
		this.listeners = listeners;
	}

	@PostMapping(path = "/login", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	ResponseEntity<?> signIn(@RequestParam("name") String name, @RequestParam("password") String password,
			HttpServletRequest request, HttpServletResponse response) {
		if (request.getQueryString() != null) {
			return OperatorProblem.BAD_REQUEST
				.toResponse("Send name and password in the body, not in the URL: URLs are written to logs.");
		}
		UsernamePasswordAuthenticationToken credentials = UsernamePasswordAuthenticationToken.unauthenticated(name,
				password);
		credentials.setDetails(this.sources.ofForm(request, name));
		Authentication operator = this.authentication.authenticate(credentials);
		this.cookie.loginSuccess(request, response, operator);
		log.info("Operator {} signed in", operator.getName());
		return ResponseEntity.noContent().build();
	}

	/**
	 * Deletes the sign-in cookie in the browser, and ends the connections that were
	 * opened with the cookie on this replica. A copy of the cookie stays valid until its
	 * expiry, because the server has no session to end.
	 */
	@PostMapping("/logout")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void signOut(HttpServletRequest request, HttpServletResponse response) {
		Optional<SignInCookie> deleted = this.cookie.cookieOf(request, response);
		this.cookie.logout(request, response, null);
		deleted.ifPresent((cookie) -> this.listeners.publishEvent(new OperatorSignedOut(cookie)));
	}

	/**
	 * Returns 401 if the name or the password is wrong, 429 after too many wrong
	 * passwords, or 503 if too many sign-ins are running. A 401 response contains a
	 * WWW-Authenticate challenge (required by RFC 9110, section 15.5.2). The challenge's
	 * scheme is not Basic, because a browser would then open its own password dialog over
	 * the sign-in page.
	 */
	@ExceptionHandler
	ResponseEntity<?> refuse(AuthenticationException ex) {
		SignInRefusal refusal = SignInRefusal.of(ex);
		this.refused.log("form", refusal.problem(), ex);
		ResponseEntity.BodyBuilder response = refusal.problem().toResponse();
		if (refusal.problem().status() == HttpStatus.UNAUTHORIZED) {
			response.header(HttpHeaders.WWW_AUTHENTICATE, "Form realm=\"Toritsugi\"");
		}
		refusal.retryAfter().ifPresent((seconds) -> response.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
		return response.body(refusal.problem().detail(refusal.detail()));
	}

}
