package dev.toritsugi.callcenter;

import java.time.Duration;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * After-call work: the time in which an operator writes down what a call was about,
 * before the next call comes.
 *
 * @param time Time after a call, until the task is completed and the next caller may
 * come. 0s completes at once, manual leaves it to the operator.
 * @param queues Times of single queues, in place of that one.
 * @param longest Longest time after a call to which an operator can extend it.
 */
public record AfterCallSettings(@NotNull(message = AfterCallTime.EXPECTED) @DefaultValue("30s") AfterCallTime time,
		@DefaultValue List<@Valid QueueTime> queues, @DurationMin(seconds = 1,
				message = "a duration of at least 1s, as in 10m") @DefaultValue("10m") Duration longest) {

	/**
	 * The time after a call that came through a queue.
	 * @param sid the queue's SID, if known
	 * @param name the queue's friendly name, if known
	 */
	public AfterCallTime timeOf(@Nullable String sid, @Nullable String name) {
		return this.queues.stream()
			.filter((each) -> each.queue.equals(sid) || each.queue.equalsIgnoreCase(name))
			.map(QueueTime::time)
			.findFirst()
			.orElse(this.time);
	}

	/** Whether every queue has the same time, so that the queue need not be known. */
	public boolean isSameForAll() {
		return this.queues.isEmpty();
	}

	/**
	 * The time after calls of one queue.
	 *
	 * @param queue Friendly name of the queue, or its SID.
	 * @param time Time after a call.
	 */
	public record QueueTime(@NotBlank(message = "the friendly name of a task queue, or its SID") String queue,
			@NotNull(message = AfterCallTime.EXPECTED) AfterCallTime time) {

	}

}
