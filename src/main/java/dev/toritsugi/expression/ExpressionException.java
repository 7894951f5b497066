package dev.toritsugi.expression;

import java.io.Serial;

/**
 * A text cannot be parsed as an expression or an ordering. The message names what was
 * expected, the position, and what was found there.
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
	 * Position of the first character that cannot be parsed, from 0.
	 */
	public int position() {
		return this.position;
	}

}
