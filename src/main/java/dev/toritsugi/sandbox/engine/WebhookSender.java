package dev.toritsugi.sandbox.engine;

import java.util.concurrent.CompletionStage;

/**
 * The way out to the application.
 */
@FunctionalInterface
public interface WebhookSender {

	/**
	 * Signs and sends a webhook.
	 * @return its answer; never completes with an exception
	 */
	CompletionStage<WebhookAnswer> send(Webhook webhook);

}
