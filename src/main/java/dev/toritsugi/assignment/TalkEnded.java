package dev.toritsugi.assignment;

import java.time.Instant;

import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.webhook.WebhookEvent;

/**
 * Application event published when the status callback for an operator's leg reports the
 * end of the conversation with a caller.
 *
 * @param task SID of the caller's task
 * @param at when the conversation ended, by Twilio's clock
 */
public record TalkEnded(TaskSid task, Instant at) implements WebhookEvent {

}
