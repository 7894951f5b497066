package dev.toritsugi.twilio.webhook;

/**
 * An application event that a webhook publishes for other packages. If a listener fails,
 * the webhook still succeeds and the other listeners still receive the event
 * ({@link WebhookEventMulticaster}). Listeners run in no defined order on the thread that
 * handles the webhook, and must not send requests to Twilio on that thread.
 */
public interface WebhookEvent {

}
