package dev.toritsugi.assignment;

import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.webhook.WebhookEvent;

/**
 * Event: an operator's phone is about to ring for a caller.
 *
 * @param callSid the caller's call, CA and 32 hex digits
 * @param task task that stands for the caller
 */
public record CallOffered(String callSid, TaskSid task) implements WebhookEvent {

}
