package dev.toritsugi.caller;

import dev.toritsugi.twilio.webhook.WebhookEvent;

/**
 * Application event published when a caller's conversation with an operator has ended.
 *
 * @param callSid SID of the caller's call, CA and 32 hex digits
 */
public record CallerLeftQueue(String callSid) implements WebhookEvent {

}
