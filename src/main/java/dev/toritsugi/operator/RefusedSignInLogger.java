package dev.toritsugi.operator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/**
 * Tells the log of sign-ins that were refused. Of a name only if somebody signs in with
 * it: some type their password there.
 */
class RefusedSignInLogger {

	private static final Logger log = LoggerFactory.getLogger(RefusedSignInLogger.class);

	private final OperatorUserDetailsService accounts;

	RefusedSignInLogger(OperatorUserDetailsService accounts) {
		this.accounts = accounts;
	}

	/**
	 * Tells of one.
	 * @param way how somebody wanted to sign in
	 */
	void tell(String way, AuthenticationException ex) {
		Authentication tried = ex.getAuthenticationRequest();
		log.warn("A sign-in by {} was refused: {}", way, (tried != null) ? reason(tried.getName()) : ex.getMessage());
	}

	private String reason(String name) {
		return this.accounts.has(name) ? "not the password of " + name : "nobody signs in by that name";
	}

}
