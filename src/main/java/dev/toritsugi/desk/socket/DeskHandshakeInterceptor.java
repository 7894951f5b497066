package dev.toritsugi.desk.socket;

import java.io.IOException;
import java.util.Map;

import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.SignedInOperator;
import dev.toritsugi.web.ProblemWriter;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/**
 * Accepts web sockets of operators who have signed in by cookie, at a limited rate. HTTP
 * Basic is refused, because only a browser opens this web socket, and a browser would
 * send stored Basic credentials without the operator's knowledge.
 */
class DeskHandshakeInterceptor implements HandshakeInterceptor {

	private final ProblemWriter problems;

	private final HandshakeLimit limit;

	DeskHandshakeInterceptor(ProblemWriter problems, HandshakeLimit limit) {
		this.problems = problems;
		this.limit = limit;
	}

	@Override
	public boolean beforeHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
			Map<String, Object> attributes) throws IOException {
		if (!(request.getPrincipal() instanceof Authentication authentication
				&& authentication.getPrincipal() instanceof SignedInOperator operator
				&& operator.cookie().isPresent())) {
			refuse(response, OperatorProblem.SIGN_IN_REQUIRED,
					"Sign in by POST /login, which sets the cookie that this web socket requires.");
			return false;
		}
		if (!this.limit.allows(operator.getUsername())) {
			refuse(response, OperatorProblem.TOO_MANY_CONNECTIONS,
					"You open web sockets too often. Wait a second before each further attempt.");
			return false;
		}
		attributes.put(DeskSocketHandler.OPERATOR, operator);
		return true;
	}

	private void refuse(ServerHttpResponse response, OperatorProblem problem, String detail) throws IOException {
		if (response instanceof ServletServerHttpResponse servlet) {
			if (problem == OperatorProblem.TOO_MANY_CONNECTIONS) {
				servlet.getServletResponse()
					.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(HandshakeLimit.PAUSE.toSeconds()));
			}
			this.problems.write(servlet.getServletResponse(), problem.status(), problem.title(), detail,
					Map.of(OperatorProblem.CODE, problem.code()));
		}
	}

	@Override
	public void afterHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
			@Nullable Exception exception) {
		// A failed handshake has been answered by Spring.
	}

}
