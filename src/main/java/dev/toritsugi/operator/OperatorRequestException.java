package dev.toritsugi.operator;

import java.io.Serial;
import java.util.Map;

/**
 * Thrown if this server refuses an operator's request. The response contains the problem,
 * and the exception's message as the problem's detail.
 */
public class OperatorRequestException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final OperatorProblem problem;

	private final transient Map<String, Object> properties;

	public OperatorRequestException(OperatorProblem problem, String message) {
		this(problem, message, Map.of());
	}

	/**
	 * @param properties further properties of the problem details
	 */
	public OperatorRequestException(OperatorProblem problem, String message, Map<String, Object> properties) {
		super(message);
		this.problem = problem;
		this.properties = properties;
	}

	OperatorProblem problem() {
		return this.problem;
	}

	Map<String, Object> properties() {
		return this.properties;
	}

}
