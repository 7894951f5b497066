package dev.toritsugi.operator;

import java.io.Serial;

/**
 * Thrown if a request contains no valid task SID although it should. The message
 * describes the expected request.
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
