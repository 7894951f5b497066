package dev.toritsugi.operator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Signs operators in by sending a cookie, and signs operators out by deleting the cookie.
 */
@RestController
class SignInController {

	private static final Logger log = LoggerFactory.getLogger(SignInController.class);

	private final AuthenticationManager authentication;

	private final SignInCookieService cookie;

	private final RefusedSignInLogger refused;

	SignInController(AuthenticationManager authentication, SignInCookieService cookie, RefusedSignInLogger refused) {
		this.authentication = authentication;
		this.cookie = cookie;
		this.refused = refused;
	}

	@PostMapping(path = "/login", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	ResponseEntity<?> signIn(@RequestParam("name") String name, @RequestParam("password") String password,
			HttpServletRequest request, HttpServletResponse response) {
		if (request.getQueryString() != null) {
			return OperatorProblem.BAD_REQUEST
				.toResponse("Send name and password in the body, not in the URL: URLs are written to logs.");
		}
		Authentication operator = this.authentication
			.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
		this.cookie.loginSuccess(request, response, operator);
		log.info("Operator {} signed in", operator.getName());
		return ResponseEntity.noContent().build();
	}

	/**
	 * Deletes the sign-in cookie in the browser. A copy of the cookie stays valid until
	 * its expiry, because the server has no session to end.
	 */
	@PostMapping("/logout")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void signOut(HttpServletRequest request, HttpServletResponse response) {
		this.cookie.logout(request, response, null);
	}

	/**
	 * Returns 401 if the sign-in was refused, or 503 if too many sign-ins are running. A
	 * 401 response contains a WWW-Authenticate challenge (required by RFC 9110, section
	 * 15.5.2). The challenge's scheme is not Basic, because a browser would then open its
	 * own password dialog over the sign-in page.
	 */
	@ExceptionHandler
	ResponseEntity<?> refuse(AuthenticationException ex) {
		if (ex instanceof AuthenticationServiceException) {
			return OperatorProblem.TOO_MANY_SIGN_INS.toResponse()
				.header(HttpHeaders.RETRY_AFTER, SignInEntryPoint.RETRY_AFTER)
				.body(OperatorProblem.TOO_MANY_SIGN_INS.detail(SignInEntryPoint.TOO_MANY));
		}
		this.refused.log("form", ex);
		return OperatorProblem.WRONG_PASSWORD.toResponse()
			.header(HttpHeaders.WWW_AUTHENTICATE, "Form realm=\"Toritsugi\"")
			.body(OperatorProblem.WRONG_PASSWORD.detail("The name or the password is wrong."));
	}

}
