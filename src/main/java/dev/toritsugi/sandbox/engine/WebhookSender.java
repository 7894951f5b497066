package dev.toritsugi.sandbox.engine;

import java.util.concurrent.CompletionStage;

/**
 * Sends webhooks to the application.
 */
@FunctionalInterface
public interface WebhookSender {

	/**
	 * Signs and sends a webhook.
	 * @return stage with the response or the failure; it never completes exceptionally
	 */
	CompletionStage<WebhookAnswer> send(Webhook webhook);

}
