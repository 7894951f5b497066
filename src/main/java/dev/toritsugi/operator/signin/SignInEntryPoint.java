package dev.toritsugi.operator.signin;

import java.io.IOException;
import java.util.Map;

import dev.toritsugi.operator.OperatorProblem;
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
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE,
					isScript(request) ? "Form realm=\"Toritsugi\"" : "Basic realm=\"Toritsugi\", charset=\"UTF-8\"");
		}
		refusal.retryAfter()
			.ifPresent((seconds) -> response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
		this.problems.write(response, problem.status(), problem.title(), refusal.detail(),
				Map.of(OperatorProblem.CODE, problem.code()));
	}

	/**
	 * Whether a script of a web page has sent the request. If the challenge's scheme were
	 * Basic, the browser would open its own password dialog over the page, and send the
	 * password with every further request. Browsers send Sec-Fetch-Mode to HTTPS
	 * addresses and localhost only; the operator's page sends X-Requested-With.
	 */
	private static boolean isScript(HttpServletRequest request) {
		String mode = request.getHeader("Sec-Fetch-Mode");
		return (mode != null) ? !"navigate".equals(mode) : request.getHeader("X-Requested-With") != null;
	}

}
