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
 * Event that TaskRouter reports of the workspace. It may come twice, late, out of order
 * or never.
 *
 * @param type Twilio's {@code EventType}, as in {@code task.wrapup}
 * @param at when it happened, by Twilio's clock
 * @param parameters all parameters of the callback, by name
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/event">Twilio: TaskRouter
 * events</a>
 */
public record TaskRouterEvent(String type, Instant at, Map<String, String> parameters) implements WebhookEvent {

	public TaskRouterEvent {
		parameters = Map.copyOf(parameters);
	}

	/**
	 * The event's task; empty where it has none.
	 */
	public Optional<TaskSid> task() {
		return sid("TaskSid", TaskSid::new);
	}

	/**
	 * The event's reservation; empty where it has none.
	 */
	public Optional<ReservationSid> reservation() {
		return sid("ReservationSid", ReservationSid::new);
	}

	/**
	 * The event's worker; empty where it has none.
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
	 * The queue of the task; null where the event has none. Twilio's page does not
	 * promise the queue's name for every event.
	 */
	public Task.@Nullable Queue queue() {
		return text("TaskQueueSid").map((sid) -> new Task.Queue(sid, text("TaskQueueName").orElse(null))).orElse(null);
	}

	/**
	 * Attributes of the task; without any where the event has none.
	 */
	public Attributes taskAttributes() {
		return Attributes.of(this.parameters.get("TaskAttributes"));
	}

	/**
	 * Attributes of the worker; without any where the event has none.
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
