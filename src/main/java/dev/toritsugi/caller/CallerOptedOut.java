package dev.toritsugi.caller;

import java.time.Instant;

import dev.toritsugi.twilio.webhook.WebhookEvent;

/**
 * Application event published when a caller has left the queue before an operator
 * answered, without having hung up.
 *
 * @param callSid SID of the caller's call, CA and 32 hex digits
 * @param createdBefore time before which the task of the wait was created, by Twilio's
 * clock; the caller may have been queued again since then
 */
public record CallerOptedOut(String callSid, Instant createdBefore) implements WebhookEvent {

}
