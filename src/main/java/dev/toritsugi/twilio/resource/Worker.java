package dev.toritsugi.twilio.resource;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes tasks.
 *
 * @param sid the worker's SID
 * @param name friendly name; unique in a workspace, whatever its case
 * @param activitySid activity that they are in, WA and 32 hex digits
 * @param available whether they are offered tasks in it
 * @param activitySince when they came into it, by Twilio's clock
 * @param attributes what is known of them, JSON
 * @param version grows with every change; only known of a worker who was read by
 * themselves
 */
public record Worker(WorkerSid sid, String name, String activitySid, boolean available, Instant activitySince,
		Attributes attributes, @Nullable String version) {

}
