package dev.toritsugi.event;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.toritsugi.twilio.resource.Activity;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.ReservationSid;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.resource.WorkerSid;
import dev.toritsugi.twilio.webhook.WebhookEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event in the workspace, as reported by TaskRouter's event callback. An event that
 * names a workflow belongs to a workflow of this server. An event may arrive twice, late,
 * out of order or never.
 *
 * @param type value of Twilio's parameter {@code EventType}, for instance
 * {@code task.wrapup}
 * @param at when the event happened, by Twilio's clock
 * @param parameters all parameters of the event callback, by name
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/event">Twilio: TaskRouter
 * events</a>
 */
public record TaskRouterEvent(String type, Instant at, Map<String, String> parameters) implements WebhookEvent {

	public TaskRouterEvent {
		parameters = Map.copyOf(parameters);
	}

	/**
	 * Returns the SID of the task to which the event refers, or empty if the event refers
	 * to no task.
	 */
	public Optional<TaskSid> task() {
		return sid("TaskSid", TaskSid::new);
	}

	/**
	 * Returns the SID of the reservation to which the event refers, or empty if the event
	 * refers to no reservation.
	 */
	public Optional<ReservationSid> reservation() {
		return sid("ReservationSid", ReservationSid::new);
	}

	/**
	 * Returns the SID of the worker to which the event refers, or empty if the event
	 * refers to no worker.
	 */
	public Optional<WorkerSid> worker() {
		return sid("WorkerSid", WorkerSid::new);
	}

	/**
	 * Returns the value of a parameter, or empty if the parameter is missing or blank.
	 */
	public Optional<String> text(String name) {
		return Optional.ofNullable(this.parameters.get(name)).filter((value) -> !value.isBlank());
	}

	/**
	 * Returns the SID of an activity in a parameter, or empty if the parameter is missing
	 * or contains no activity SID.
	 */
	public Optional<String> activity(String name) {
		return text(name).filter(Activity::isSid);
	}

	/**
	 * Returns the task's queue, or null if the event contains no queue. The queue's name
	 * may be null, because Twilio's page does not promise the name for every event.
	 */
	public Task.@Nullable Queue queue() {
		return text("TaskQueueSid").map((sid) -> new Task.Queue(sid, text("TaskQueueName").orElse(null))).orElse(null);
	}

	/**
	 * Returns the task's attributes, or empty attributes if the event contains no task
	 * attributes.
	 */
	public Attributes taskAttributes() {
		return Attributes.of(this.parameters.get("TaskAttributes"));
	}

	/**
	 * Returns the worker's attributes, or empty attributes if the event contains no
	 * worker attributes.
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
