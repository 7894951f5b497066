package dev.toritsugi.sandbox.taskrouter;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Something that has happened, with everything that is told of it as it was at that
 * moment: a command that another listener gave may have changed it again.
 *
 * @param sid EV and 32 hex digits
 * @param type what happened
 * @param at when, by the sandbox's clock
 * @param workspace where
 * @param resourceSid SID of the resource that it happened to
 * @param description one sentence
 * @param data what Twilio tells of it, by the names of the parameters of an event
 * callback
 * @param task task that it happened to, or to whose reservation
 * @param reservation reservation that it happened to
 * @param worker worker that it happened to, or to whose reservation
 */
public record TaskRouterEvent(String sid, EventType type, Instant at, Workspace workspace, String resourceSid,
		String description, Map<String, String> data, @Nullable Task task, @Nullable Reservation reservation,
		@Nullable Worker worker) {

}
