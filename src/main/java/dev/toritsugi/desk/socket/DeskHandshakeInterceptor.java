package dev.toritsugi.desk.socket;

import java.io.IOException;
import java.util.Map;

import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.SignedInOperator;
import dev.toritsugi.web.ProblemWriter;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/**
 * Accepts web sockets of operators who have signed in by cookie. HTTP Basic is refused,
 * because only a browser opens this web socket, and a browser would send stored Basic
 * credentials without the operator's knowledge.
 */
class DeskHandshakeInterceptor implements HandshakeInterceptor {

	private final ProblemWriter problems;

	DeskHandshakeInterceptor(ProblemWriter problems) {
		this.problems = problems;
	}

	@Override
	public boolean beforeHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
			Map<String, Object> attributes) throws IOException {
		if (request.getPrincipal() instanceof Authentication authentication
				&& authentication.getPrincipal() instanceof SignedInOperator operator
				&& operator.cookieExpiry().isPresent()) {
			attributes.put(DeskSocketHandler.OPERATOR, operator);
			return true;
		}
		if (response instanceof ServletServerHttpResponse servlet) {
			OperatorProblem problem = OperatorProblem.SIGN_IN_REQUIRED;
			this.problems.write(servlet.getServletResponse(), problem.status(), problem.title(),
					"Sign in by POST /login, which sets the cookie that this web socket requires.",
					Map.of(OperatorProblem.CODE, problem.code()));
		}
		return false;
	}

	@Override
	public void afterHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
			@Nullable Exception exception) {
		// A failed handshake has been answered by Spring.
	}

}
