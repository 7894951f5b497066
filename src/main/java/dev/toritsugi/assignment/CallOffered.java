package dev.toritsugi.assignment;

import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.webhook.WebhookEvent;

/**
 * Application event published before an operator's phone rings for a caller.
 *
 * @param callSid SID of the caller's call, CA and 32 hex digits
 * @param task SID of the caller's task
 */
public record CallOffered(String callSid, TaskSid task) implements WebhookEvent {

}
