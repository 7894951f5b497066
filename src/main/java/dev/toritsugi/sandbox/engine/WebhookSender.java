package dev.toritsugi.sandbox.engine;

import java.util.concurrent.CompletionStage;

/**
 * Sends webhooks to the application.
 */
@FunctionalInterface
public interface WebhookSender {

	/**
	 * Signs and sends a webhook.
	 * @return the response or the failure; never completes exceptionally
	 */
	CompletionStage<WebhookAnswer> send(Webhook webhook);

}
