package dev.toritsugi.assignment;

import java.time.Instant;

import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.webhook.WebhookEvent;

/**
 * An operator who answered has talked with the caller, as the operator's leg has it.
 *
 * @param task task that stands for the caller
 * @param at when, by Twilio's clock
 */
public record TalkEnded(TaskSid task, Instant at) implements WebhookEvent {

}
