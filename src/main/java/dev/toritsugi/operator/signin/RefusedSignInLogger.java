package dev.toritsugi.operator.signin;

import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.limit.SignInSource;
import dev.toritsugi.web.RefusalLogger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/**
 * Logs refused sign-ins at a bounded rate. A name is logged only if an operator with this
 * name exists, because people sometimes type their password into the name field.
 */
class RefusedSignInLogger {

	private final OperatorUserDetailsService accounts;

	private final RefusalLogger refusals = new RefusalLogger(LoggerFactory.getLogger(RefusedSignInLogger.class));

	RefusedSignInLogger(OperatorUserDetailsService accounts) {
		this.accounts = accounts;
	}

	/**
	 * Logs a refused sign-in. A request without credentials is not logged.
	 * @param way sign-in method: {@code form} or {@code HTTP Basic}
	 */
	void log(String way, OperatorProblem problem, AuthenticationException ex) {
		if (problem != OperatorProblem.SIGN_IN_REQUIRED) {
			this.refusals.warn("A sign-in by {} was refused: {}", way, reason(problem, ex));
		}
	}

	private String reason(OperatorProblem problem, AuthenticationException ex) {
		Authentication tried = ex.getAuthenticationRequest();
		if (tried == null) {
			return String.valueOf(ex.getMessage());
		}
		String source = (tried.getDetails() instanceof SignInSource.Address address) ? ", from " + address : "";
		if (!this.accounts.has(tried.getName())) {
			return "no operator has that name" + source;
		}
		return switch (problem) {
			case TOO_MANY_WRONG_PASSWORDS -> "too many wrong passwords before, for ";
			case TOO_MANY_SIGN_INS -> "too many sign-ins at once, for ";
			default -> "wrong password for ";
		} + tried.getName() + source;
	}

}
