package dev.toritsugi.twilio.resource;

import java.time.Duration;
import java.time.Instant;

/**
 * A caller who waits in a voice queue. A caller who is connected to an operator or has
 * hung up is no longer a member of the queue.
 *
 * @param queueSid SID of the voice queue, QU and 32 hex digits
 * @param callSid SID of the caller's call, CA and 32 hex digits
 * @param enqueued when the caller entered the queue, by Twilio's clock, in whole seconds
 * @param waited time since the caller entered the queue, in whole seconds
 */
public record QueueMember(String queueSid, String callSid, Instant enqueued, Duration waited) {

}
