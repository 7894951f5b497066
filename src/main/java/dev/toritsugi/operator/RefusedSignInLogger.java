package dev.toritsugi.operator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/**
 * Logs refused sign-ins. A name is logged only if an operator with this name exists,
 * because people sometimes type their password into the name field.
 */
class RefusedSignInLogger {

	private static final Logger log = LoggerFactory.getLogger(RefusedSignInLogger.class);

	private final OperatorUserDetailsService accounts;

	RefusedSignInLogger(OperatorUserDetailsService accounts) {
		this.accounts = accounts;
	}

	/**
	 * Logs a refused sign-in.
	 * @param way sign-in method: {@code form} or {@code HTTP Basic}
	 */
	void log(String way, AuthenticationException ex) {
		Authentication tried = ex.getAuthenticationRequest();
		log.warn("A sign-in by {} was refused: {}", way, (tried != null) ? reason(tried.getName()) : ex.getMessage());
	}

	private String reason(String name) {
		return this.accounts.has(name) ? "wrong password for " + name : "no operator has that name";
	}

}
