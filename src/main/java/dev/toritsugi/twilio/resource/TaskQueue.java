package dev.toritsugi.twilio.resource;

import org.jspecify.annotations.Nullable;

/**
 * A TaskRouter task queue, in which tasks wait for workers.
 *
 * @param sid SID of the task queue, WQ and 32 hex digits
 * @param name friendly name of the task queue
 * @param targetWorkers expression over worker attributes that selects the workers of the
 * queue, or null if all workers serve the queue
 * @param lastInFirstOut whether the task that has waited for the shortest time is served
 * first
 */
public record TaskQueue(String sid, String name, @Nullable String targetWorkers, boolean lastInFirstOut) {

}
