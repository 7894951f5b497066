package dev.toritsugi.caller;

import dev.toritsugi.twilio.webhook.WebhookEvent;

/**
 * Event: a caller who was connected to an operator has left the queue, so the
 * conversation is over.
 *
 * @param callSid the caller's call, CA and 32 hex digits
 */
public record CallerLeftQueue(String callSid) implements WebhookEvent {

}
