package dev.toritsugi.callcenter.routing;

import dev.toritsugi.callcenter.constraint.ExpressionText;
import dev.toritsugi.callcenter.constraint.FriendlyName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Task queue in which callers wait for operators.
 *
 * @param name Friendly name of the queue.
 * @param workers Expression over worker attributes that selects the operators who serve
 * the queue, for example skills HAS "sales". By default all operators serve the queue.
 * @param maxReserved Maximum number of operators to whom one caller is offered at the
 * same time, from 1 to 50.
 * @param order Order in which callers are served: FIFO or LIFO.
 */
public record Queue(@FriendlyName String name, @DefaultValue("1==1") @ExpressionText String workers,
		@DefaultValue("1") @Min(value = 1, message = Queue.RESERVED) @Max(value = 50,
				message = Queue.RESERVED) int maxReserved,
		@DefaultValue("FIFO") Order order) {

	private static final String RESERVED = "a whole number from 1 to 50";

	/**
	 * Order in which a queue serves its callers.
	 */
	public enum Order {

		/** First in, first out. */
		FIFO,
		/** Last in, first out. */
		LIFO

	}

}
