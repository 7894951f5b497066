package dev.toritsugi.operator;

import java.io.Serial;

/**
 * A request names a task in a way that can't be understood. The message tells the sender
 * what would be right.
 */
class BadTaskException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final Problem problem;

	BadTaskException(Problem problem, String message) {
		super(message);
		this.problem = problem;
	}

	Problem problem() {
		return this.problem;
	}

}
