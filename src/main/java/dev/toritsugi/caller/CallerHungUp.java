package dev.toritsugi.caller;

import dev.toritsugi.twilio.webhook.WebhookEvent;

/**
 * Application event published when a caller has hung up while waiting in the queue.
 *
 * @param callSid SID of the caller's call, CA and 32 hex digits
 */
public record CallerHungUp(String callSid) implements WebhookEvent {

}
