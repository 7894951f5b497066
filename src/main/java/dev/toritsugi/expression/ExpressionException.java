package dev.toritsugi.expression;

import java.io.Serial;

/**
 * A text that is no expression, or no ordering. The message says what was expected,
 * where, and what stands there.
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
	 * Where the text stops making sense, in characters from its beginning, the first
	 * being 0.
	 */
	public int position() {
		return this.position;
	}

}
