package dev.toritsugi.operator.signin;

import java.util.OptionalLong;

import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.limit.SignInDelayedException;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;

/**
 * The response to a refused sign-in.
 *
 * @param problem kind of problem
 * @param detail what is wrong and what to do, for people
 * @param retryAfter value of the Retry-After header, in seconds, or empty if a repeated
 * sign-in would be refused too
 */
record SignInRefusal(OperatorProblem problem, String detail, OptionalLong retryAfter) {

	/** Maximum time in seconds for which a password check waits for its turn. */
	private static final long LONGEST_WAIT = 2;

	static SignInRefusal of(AuthenticationException ex) {
		if (ex instanceof SignInDelayedException delayed) {
			long seconds = delayed.delay().toSeconds();
			return new SignInRefusal(OperatorProblem.TOO_MANY_WRONG_PASSWORDS,
					"Too many wrong passwords were sent. The next password is checked in " + seconds + " s.",
					OptionalLong.of(seconds));
		}
		if (ex instanceof AuthenticationServiceException) {
			return new SignInRefusal(
					OperatorProblem.TOO_MANY_SIGN_INS, "Too many operators sign in at the same time. Try again in "
							+ LONGEST_WAIT + " s, or use the cookie of an earlier sign-in.",
					OptionalLong.of(LONGEST_WAIT));
		}
		if (ex instanceof InsufficientAuthenticationException) {
			return new SignInRefusal(OperatorProblem.SIGN_IN_REQUIRED,
					"Sign in with HTTP Basic, or by POST /login with name and password.", OptionalLong.empty());
		}
		return new SignInRefusal(OperatorProblem.WRONG_PASSWORD, "The name or the password is wrong.",
				OptionalLong.empty());
	}

}
