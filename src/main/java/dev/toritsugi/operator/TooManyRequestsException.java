package dev.toritsugi.operator;

import java.io.Serial;
import java.util.Locale;

import org.springframework.core.task.TaskRejectedException;

/**
 * Thrown if an operator's request is rejected, because too many requests of operators are
 * waiting for Twilio.
 */
class TooManyRequestsException extends TaskRejectedException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final Limit limit;

	TooManyRequestsException(Limit limit) {
		super("Too many requests are waiting for Twilio: " + limit.tag());
		this.limit = limit;
	}

	Limit limit() {
		return this.limit;
	}

	/**
	 * The limit that a request exceeds.
	 */
	enum Limit {

		/** Limit for the requests of one operator. */
		ONE_OPERATOR,

		/** Limit for the requests of all operators together. */
		ALL_OPERATORS;

		/** Returns the name of the limit in metrics. */
		String tag() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
