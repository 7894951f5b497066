package dev.toritsugi.operator;

import java.io.Serial;

/**
 * A request names a task in a way that can't be understood. The message tells the sender
 * what would be right.
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
