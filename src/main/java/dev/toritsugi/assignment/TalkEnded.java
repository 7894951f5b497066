package dev.toritsugi.assignment;

import java.time.Instant;

import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.webhook.WebhookEvent;

/**
 * Event: an operator has talked with a caller, and the talk is over by the status
 * callback of the operator's leg.
 *
 * @param task task that stands for the caller
 * @param at when, by Twilio's clock
 */
public record TalkEnded(TaskSid task, Instant at) implements WebhookEvent {

}
