package dev.toritsugi.assignment;

import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.webhook.WebhookEvent;

/**
 * Event that is published before an operator's phone rings for a caller.
 *
 * @param callSid SID of the caller's call, CA and 32 hex digits
 * @param task task of the caller
 */
public record CallOffered(String callSid, TaskSid task) implements WebhookEvent {

}
