package dev.toritsugi.assignment;

import java.time.Instant;

import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.webhook.WebhookEvent;

/**
 * Event that is published when the status callback of an operator's leg reports the end
 * of the conversation with a caller.
 *
 * @param task task of the caller
 * @param at when the conversation ended, by Twilio's clock
 */
public record TalkEnded(TaskSid task, Instant at) implements WebhookEvent {

}
