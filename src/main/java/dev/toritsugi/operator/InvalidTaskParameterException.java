package dev.toritsugi.operator;

import java.io.Serial;

/**
 * Thrown if the task SID in a request is missing, invalid or ambiguous. The exception's
 * message describes the expected request.
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
