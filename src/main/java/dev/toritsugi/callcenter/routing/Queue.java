package dev.toritsugi.callcenter.routing;

import java.time.Duration;
import java.util.Map;

import dev.toritsugi.callcenter.constraint.ExpressionText;
import dev.toritsugi.callcenter.constraint.FriendlyName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

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
 * @param names Names that the operators' page shows, by language tag, for example ja. The
 * default is the friendly name.
 * @param waitLimit Waiting time above which the operators' page marks the queue, from 1s
 * to 24h.
 * @param screenPop URL template of a page that opens when an operator answers a call of
 * the queue, for example https://crm.example.com/?phone={{task.from}}.
 */
public record Queue(@FriendlyName String name, @DefaultValue("1==1") @ExpressionText String workers,
		@DefaultValue("1") @Min(value = 1, message = Queue.RESERVED) @Max(value = 50,
				message = Queue.RESERVED) int maxReserved,
		@DefaultValue("FIFO") Order order,
		@DefaultValue Map<String, @NotBlank(message = "a name of the queue in this language") String> names,
		@DefaultValue("3m") @DurationMin(seconds = 1, message = Queue.LIMIT) @DurationMax(days = 1,
				message = Queue.LIMIT) Duration waitLimit,
		@Pattern(regexp = ScreenPop.REGEXP, message = ScreenPop.EXPECTED) @Nullable String screenPop) {

	private static final String LIMIT = "a duration from 1s to 24h, as in 3m";

	private static final String RESERVED = "a whole number from 1 to 50";

	/**
	 * Treats an empty template as missing, because environment variables are often set
	 * but empty.
	 */
	public Queue {
		screenPop = (screenPop == null || screenPop.isEmpty()) ? null : screenPop;
	}

	/** Creates a queue that all operators serve, with the defaults of all settings. */
	public static Queue ofAll(String name) {
		return new Queue(name, "1==1", 1, Order.FIFO, Map.of(), Duration.ofMinutes(3), null);
	}

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
