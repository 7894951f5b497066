package dev.toritsugi.event;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.ReservationSid;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.resource.WorkerSid;
import dev.toritsugi.twilio.webhook.WebhookEvent;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened in the workspace. It may come twice, late, out of order or
 * never.
 *
 * @param type Twilio's {@code EventType}, as in {@code task.wrapup}
 * @param at when it happened, by Twilio's clock
 * @param parameters all that Twilio says of it, by name
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/event">Twilio: TaskRouter
 * events</a>
 */
public record TaskRouterEvent(String type, Instant at, Map<String, String> parameters) implements WebhookEvent {

	public TaskRouterEvent {
		parameters = Map.copyOf(parameters);
	}

	/**
	 * The task that it is about.
	 */
	public Optional<TaskSid> task() {
		return sid("TaskSid", TaskSid::new);
	}

	/**
	 * The reservation that it is about.
	 */
	public Optional<ReservationSid> reservation() {
		return sid("ReservationSid", ReservationSid::new);
	}

	/**
	 * The worker whom it is about.
	 */
	public Optional<WorkerSid> worker() {
		return sid("WorkerSid", WorkerSid::new);
	}

	/**
	 * The parameter of that name, unless it is missing or empty.
	 */
	public Optional<String> text(String name) {
		return Optional.ofNullable(this.parameters.get(name)).filter((value) -> !value.isBlank());
	}

	/**
	 * The queue of the task; its name is not documented for every event.
	 */
	public Task.@Nullable Queue queue() {
		return text("TaskQueueSid").map((sid) -> new Task.Queue(sid, text("TaskQueueName").orElse(null))).orElse(null);
	}

	/**
	 * What is known of the task.
	 */
	public Attributes taskAttributes() {
		return Attributes.of(this.parameters.get("TaskAttributes"));
	}

	/**
	 * What is known of the worker.
	 */
	public Attributes workerAttributes() {
		return Attributes.of(this.parameters.get("WorkerAttributes"));
	}

	private <T> Optional<T> sid(String name, Function<String, T> type) {
		try {
			return text(name).map(type);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
