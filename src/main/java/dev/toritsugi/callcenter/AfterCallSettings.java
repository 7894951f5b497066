package dev.toritsugi.callcenter;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMax;
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
 * @param knownQueues SIDs of the queues, so that a queue keeps its after-call time when
 * it is renamed at Twilio. Only {@code provision apply} writes these SIDs.
 * @param longest Maximum time from the end of a call to the end of after-call work if the
 * operator extends it, from 1s to 24h.
 */
public record AfterCallSettings(@NotNull(message = AfterCallTime.EXPECTED) @DefaultValue("30s") AfterCallTime time,
		@DefaultValue List<@Valid QueueTime> queues, @DefaultValue List<@Valid KnownQueue> knownQueues,
		@DurationMin(seconds = 1, message = AfterCallSettings.LONGEST) @DurationMax(days = 1,
				message = AfterCallSettings.LONGEST) @DefaultValue("10m") Duration longest) {

	private static final String LONGEST = "a duration from 1s to 24h, as in 10m";

	/**
	 * Returns the after-call time that applies to a queue's calls. The SID precedes the
	 * name, because the name can be changed at Twilio at any time.
	 * @param sid the queue's SID, or null if it is unknown
	 * @param name the queue's friendly name, or null if it is unknown
	 */
	public AfterCallTime timeOf(@Nullable String sid, @Nullable String name) {
		String known = knownName(sid).orElse(null);
		return this.queues.stream()
			.filter((each) -> each.queue.equals(sid) || each.queue.equalsIgnoreCase(known))
			.findFirst()
			.or(() -> this.queues.stream().filter((each) -> each.queue.equalsIgnoreCase(name)).findFirst())
			.map(QueueTime::time)
			.orElse(this.time);
	}

	/**
	 * Returns the name that a renamed queue had at the last provision apply if an
	 * after-call time is defined for that name. Returns empty if the queue still has that
	 * name, or if the SID or the current name is unknown.
	 */
	public Optional<String> formerName(@Nullable String sid, @Nullable String name) {
		return knownName(sid).filter((known) -> name != null && !known.equalsIgnoreCase(name))
			.filter((known) -> this.queues.stream().anyMatch((each) -> each.queue.equalsIgnoreCase(known)));
	}

	private Optional<String> knownName(@Nullable String sid) {
		return this.knownQueues.stream().filter((each) -> each.sid().equals(sid)).map(KnownQueue::name).findFirst();
	}

	/**
	 * Returns the longest after-call time of all queues. A time without limit does not
	 * count.
	 */
	public Duration longestTime() {
		return Stream.concat(Stream.of(this.time), this.queues.stream().map(QueueTime::time))
			.flatMap((each) -> each.duration().stream())
			.max(Comparator.naturalOrder())
			.orElse(Duration.ZERO);
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
