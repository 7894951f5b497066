package dev.toritsugi.callcenter.routing;

import dev.toritsugi.callcenter.constraint.ExpressionText;
import dev.toritsugi.callcenter.constraint.FriendlyName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where callers wait for operators of one sort.
 *
 * @param name Name of the queue.
 * @param workers Which operators serve it: an expression over their attributes, as in
 * skills HAS "sales".
 * @param maxReserved How many operators are rung for one caller at once.
 * @param order Who is next: FIFO for who came first, LIFO for who came last.
 */
public record Queue(@FriendlyName String name, @DefaultValue("1==1") @ExpressionText String workers,
		@DefaultValue("1") @Min(value = 1, message = Queue.RESERVED) @Max(value = 50,
				message = Queue.RESERVED) int maxReserved,
		@DefaultValue("FIFO") Order order) {

	private static final String RESERVED = "a whole number from 1 to 50";

	/**
	 * Who is next.
	 */
	public enum Order {

		/** Who came first. */
		FIFO,
		/** Who came last. */
		LIFO

	}

}
