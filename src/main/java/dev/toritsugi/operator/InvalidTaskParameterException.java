package dev.toritsugi.operator;

import java.io.Serial;

/**
 * A request has no usable task SID. The message tells the client what is expected.
 */
class InvalidTaskParameterException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final OperatorProblem problem;

	InvalidTaskParameterException(OperatorProblem problem, String message) {
		super(message);
		this.problem = problem;
	}

	OperatorProblem problem() {
		return this.problem;
	}

}
