package dev.toritsugi.twilio.webhook;

/**
 * An application event that a webhook publishes for other rooms. A listener that fails
 * neither fails the webhook nor keeps the event from the other listeners
 * ({@link WebhookEventMulticaster}). Listeners run on the webhook's thread, in no defined
 * order, and send no request to Twilio on it.
 */
public interface WebhookEvent {

}
