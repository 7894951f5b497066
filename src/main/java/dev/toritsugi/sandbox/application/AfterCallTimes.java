package dev.toritsugi.sandbox.application;

import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;

/**
 * The application's after-call times, from the settings {@code call-center.after-call}.
 *
 * @param time time from the end of a call until its task is completed, or null if the
 * operator completes the task
 * @param queues after-call times of individual queues
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AfterCallTimes(@Nullable Duration time, List<QueueAfterCallTime> queues) {

	/** The application's default. */
	private static final String STANDARD = "30s";

	private static final String MANUAL = "manual";

	static AfterCallTimes of(Environment environment) {
		List<QueueAfterCallTime> queues = Binder.get(environment)
			.bind("call-center.after-call.queues", Bindable.listOf(QueueProperties.class))
			.orElse(List.of())
			.stream()
			.map((queue) -> new QueueAfterCallTime(queue.queue(), duration(queue.time())))
			.toList();
		return new AfterCallTimes(duration(environment.getProperty("call-center.after-call.time", STANDARD)), queues);
	}

	private static @Nullable Duration duration(String text) {
		return text.strip().equalsIgnoreCase(MANUAL) ? null : DurationStyle.detectAndParse(text.strip());
	}

	/**
	 * An entry in {@code call-center.after-call.queues}.
	 */
	record QueueProperties(String queue, String time) {

	}

	/**
	 * The after-call time of one queue.
	 *
	 * @param queue friendly name or SID of the queue
	 * @param time time from the end of a call until its task is completed, or null if the
	 * operator completes the task
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record QueueAfterCallTime(String queue, @Nullable Duration time) {

	}

}
