package dev.toritsugi.operator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/**
 * Logs refused sign-ins. It logs a name only if it is an operator's, since people
 * sometimes type their password into the field for the name.
 */
class RefusedSignInLogger {

	private static final Logger log = LoggerFactory.getLogger(RefusedSignInLogger.class);

	private final OperatorUserDetailsService accounts;

	RefusedSignInLogger(OperatorUserDetailsService accounts) {
		this.accounts = accounts;
	}

	/**
	 * Logs a refused sign-in.
	 * @param way the way of signing in, {@code form} or {@code HTTP Basic}
	 */
	void log(String way, AuthenticationException ex) {
		Authentication tried = ex.getAuthenticationRequest();
		log.warn("A sign-in by {} was refused: {}", way, (tried != null) ? reason(tried.getName()) : ex.getMessage());
	}

	private String reason(String name) {
		return this.accounts.has(name) ? "wrong password for " + name : "no operator has that name";
	}

}
