package dev.toritsugi.task;

import java.time.Duration;
import java.util.List;

import dev.toritsugi.twilio.resource.Task;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * After-call work: what an operator has to write down before they take the next call.
 *
 * @param time Time after a call, until the task is completed and the next caller may
 * come. 0s completes at once, manual leaves it to the operator.
 * @param queues Times of single queues, in place of that one.
 * @param longest Longest time after a call that an operator can make of it by prolonging.
 */
@Validated
@ConfigurationProperties(prefix = "call-center.after-call", ignoreUnknownFields = false)
record AfterCallProperties(@NotNull(message = AfterCallTime.EXPECTED) @DefaultValue("30s") AfterCallTime time,
		@DefaultValue List<@Valid QueueTime> queues, @DurationMin(seconds = 1,
				message = "a duration of at least 1s, as in 10m") @DefaultValue("10m") Duration longest) {

	/** The time after a call that came through a queue. */
	AfterCallTime of(Task.@Nullable Queue queue) {
		return this.queues.stream()
			.filter((each) -> queue != null
					&& (each.queue.equalsIgnoreCase(queue.name()) || each.queue.equals(queue.sid())))
			.map(QueueTime::time)
			.findFirst()
			.orElse(this.time);
	}

	/** Whether the queue need not be known by its name. */
	boolean isSameForAll() {
		return this.queues.isEmpty();
	}

	/**
	 * The time of one queue.
	 *
	 * @param queue Friendly name of the queue, or its SID.
	 * @param time Time after a call.
	 */
	record QueueTime(@NotBlank(message = "the friendly name of a task queue, or its SID") String queue,
			@NotNull(message = AfterCallTime.EXPECTED) AfterCallTime time) {

	}

}
