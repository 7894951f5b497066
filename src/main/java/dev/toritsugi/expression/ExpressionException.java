package dev.toritsugi.expression;

import java.io.Serial;

/**
 * Thrown if a text cannot be parsed as an expression or a worker ordering. The message
 * contains the position, the expected token and the token found.
 */
public final class ExpressionException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final int position;

	ExpressionException(int position, String message) {
		super(message);
		this.position = position;
	}

	/**
	 * Returns the zero-based position of the first character that cannot be parsed.
	 */
	public int position() {
		return this.position;
	}

}
