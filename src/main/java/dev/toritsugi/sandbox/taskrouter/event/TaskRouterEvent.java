package dev.toritsugi.sandbox.taskrouter.event;

import java.time.Instant;
import java.util.Map;

import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * An event of TaskRouter. Its data is that of the moment at which it happened; the
 * resources themselves may have changed since.
 *
 * @param sid EV and 32 hex digits
 * @param type type
 * @param at time of the event, by the sandbox's clock
 * @param workspace workspace
 * @param resourceSid SID of the resource that the event is about
 * @param description description, one sentence
 * @param data data of the event, by the parameter names of an event callback
 * @param task task, for an event of a task or of a reservation
 * @param reservation reservation, for an event of one
 * @param worker worker, for an event of a worker or of a reservation
 */
public record TaskRouterEvent(String sid, EventType type, Instant at, Workspace workspace, String resourceSid,
		String description, Map<String, String> data, @Nullable Task task, @Nullable Reservation reservation,
		@Nullable Worker worker) {

}
