package dev.toritsugi.sandbox.taskrouter.event;

import java.time.Instant;
import java.util.Map;

import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * A TaskRouter event. The event's data is a snapshot taken when the event occurred; the
 * referenced resources may have changed since.
 *
 * @param sid SID: EV and 32 hex digits
 * @param type type of the event
 * @param at time of the event on the sandbox's clock
 * @param workspace workspace in which the event occurred
 * @param resourceSid SID of the resource to which the event refers
 * @param description description in one sentence
 * @param data event data, keyed by the parameter names of event callbacks
 * @param task task of a task event or a reservation event; null for all other events
 * @param reservation reservation of a reservation event; null for all other events
 * @param worker worker of a worker event or a reservation event; null for all other
 * events
 */
public record TaskRouterEvent(String sid, EventType type, Instant at, Workspace workspace, String resourceSid,
		String description, Map<String, String> data, @Nullable Task task, @Nullable Reservation reservation,
		@Nullable Worker worker) {

}
