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
 * Settings of after-call work, during which an operator documents the finished call and
 * is offered no new call.
 *
 * @param time Time from the end of a call until its task is completed and the operator is
 * free again. The value 0s completes the task at once. The value manual means that the
 * operator completes the task.
 * @param queues After-call times of individual queues, which override the general
 * after-call time.
 * @param longest Maximum time from the end of a call to the end of after-call work if the
 * operator extends it; at least 1s.
 */
public record AfterCallSettings(@NotNull(message = AfterCallTime.EXPECTED) @DefaultValue("30s") AfterCallTime time,
		@DefaultValue List<@Valid QueueTime> queues, @DurationMin(seconds = 1,
				message = "a duration of at least 1s, as in 10m") @DefaultValue("10m") Duration longest) {

	/**
	 * Returns the after-call time that applies to a queue's calls.
	 * @param sid the queue's SID, or null if it is unknown
	 * @param name the queue's friendly name, or null if it is unknown
	 */
	public AfterCallTime timeOf(@Nullable String sid, @Nullable String name) {
		return this.queues.stream()
			.filter((each) -> each.queue.equals(sid) || each.queue.equalsIgnoreCase(name))
			.map(QueueTime::time)
			.findFirst()
			.orElse(this.time);
	}

	/**
	 * Whether the same after-call time applies to all queues, so that {@link #timeOf}
	 * needs no queue.
	 */
	public boolean isSameForAll() {
		return this.queues.isEmpty();
	}

	/**
	 * After-call time for calls of one queue.
	 *
	 * @param queue Friendly name or SID of the queue.
	 * @param time Time from the end of a call until its task is completed.
	 */
	public record QueueTime(@NotBlank(message = "the friendly name or SID of a task queue") String queue,
			@NotNull(message = AfterCallTime.EXPECTED) AfterCallTime time) {

	}

}
