package dev.toritsugi.operator;

import java.io.IOException;
import java.util.Map;

import dev.toritsugi.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Returns 401 for requests without valid credentials, and 503 if too many operators sign
 * in at the same time.
 */
class SignInEntryPoint implements AuthenticationEntryPoint {

	static final String TOO_MANY = "Too many operators sign in at the same time. Try again in 2 s, or use the cookie of an earlier sign-in.";

	/**
	 * Value of the Retry-After header, in seconds. The value equals the maximum time for
	 * which a password check waits for its turn.
	 */
	static final String RETRY_AFTER = "2";

	private final ProblemWriter problems;

	private final RefusedSignInLogger refused;

	SignInEntryPoint(ProblemWriter problems, RefusedSignInLogger refused) {
		this.problems = problems;
		this.refused = refused;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		if (ex instanceof AuthenticationServiceException) {
			response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
			this.problems.write(response, OperatorProblem.TOO_MANY_SIGN_INS.status(),
					OperatorProblem.TOO_MANY_SIGN_INS.title(), TOO_MANY,
					Map.of(OperatorProblem.CODE, OperatorProblem.TOO_MANY_SIGN_INS.code()));
			return;
		}
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Toritsugi\", charset=\"UTF-8\"");
		boolean none = ex instanceof InsufficientAuthenticationException;
		if (!none) {
			this.refused.log("HTTP Basic", ex);
		}
		OperatorProblem problem = none ? OperatorProblem.SIGN_IN_REQUIRED : OperatorProblem.WRONG_PASSWORD;
		this.problems.write(response, problem.status(), problem.title(),
				none ? "Sign in with HTTP Basic, or by POST /login with name and password."
						: "The name or the password is wrong.",
				Map.of(OperatorProblem.CODE, problem.code()));
	}

}
