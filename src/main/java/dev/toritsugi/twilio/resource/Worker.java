package dev.toritsugi.twilio.resource;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A worker of TaskRouter: an operator, to whom it assigns tasks.
 *
 * @param sid SID of the worker
 * @param name friendly name; unique in a workspace, ignoring case
 * @param activitySid SID of the worker's activity, WA and 32 hex digits
 * @param available whether the activity allows tasks to be offered
 * @param activitySince when the worker got this activity, by Twilio's clock
 * @param attributes the worker's attributes
 * @param version its ETag, which changes with every update; null for a worker from a list
 */
public record Worker(WorkerSid sid, String name, String activitySid, boolean available, Instant activitySince,
		Attributes attributes, @Nullable String version) {

}
