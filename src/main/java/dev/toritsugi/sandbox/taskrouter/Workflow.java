package dev.toritsugi.sandbox.taskrouter;

import java.net.URI;
import java.time.Duration;

/**
 * How tasks are routed: all into one queue.
 *
 * @param sid WW and 32 hex digits
 * @param friendlyName name of the workflow
 * @param queue where its tasks wait
 * @param assignmentCallbackUrl asked what to do with each reservation
 * @param reservationTimeout how long a reservation may stay pending
 */
public record Workflow(String sid, String friendlyName, TaskQueue queue, URI assignmentCallbackUrl,
		Duration reservationTimeout) {

}
