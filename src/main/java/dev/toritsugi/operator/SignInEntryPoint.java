package dev.toritsugi.operator;

import java.io.IOException;
import java.util.Map;

import dev.toritsugi.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Returns 401 for requests without valid credentials, 429 after too many wrong passwords,
 * and 503 if too many operators sign in at the same time.
 */
class SignInEntryPoint implements AuthenticationEntryPoint {

	private final ProblemWriter problems;

	private final RefusedSignInLogger refused;

	SignInEntryPoint(ProblemWriter problems, RefusedSignInLogger refused) {
		this.problems = problems;
		this.refused = refused;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		SignInRefusal refusal = SignInRefusal.of(ex);
		OperatorProblem problem = refusal.problem();
		this.refused.log("HTTP Basic", problem, ex);
		if (problem.status() == HttpStatus.UNAUTHORIZED) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Toritsugi\", charset=\"UTF-8\"");
		}
		refusal.retryAfter()
			.ifPresent((seconds) -> response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
		this.problems.write(response, problem.status(), problem.title(), refusal.detail(),
				Map.of(OperatorProblem.CODE, problem.code()));
	}

}
