package dev.toritsugi.twilio.resource;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A TaskRouter worker: an operator to whom TaskRouter assigns tasks.
 *
 * @param sid SID of the worker
 * @param name friendly name of the worker; unique in a workspace, ignoring case
 * @param activitySid SID of the worker's activity, WA and 32 hex digits
 * @param available whether TaskRouter offers tasks to workers in the worker's activity
 * @param activitySince when the worker's activity last changed, by Twilio's clock
 * @param attributes the worker's attributes
 * @param updated when the worker was last changed, by Twilio's clock
 * @param version ETag of the worker, which changes with every update, or null if the
 * worker comes from a list
 */
public record Worker(WorkerSid sid, String name, String activitySid, boolean available, Instant activitySince,
		Attributes attributes, Instant updated, @Nullable String version) {

}
