package dev.toritsugi.sandbox.engine;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * A webhook whose response has not been received or processed yet.
 */
final class PendingWebhook {

	private final Webhook webhook;

	private final Instant sent;

	private final Consumer<WebhookAnswer> then;

	private @Nullable WebhookAnswer answer;

	private boolean held;

	PendingWebhook(Webhook webhook, Instant sent, Consumer<WebhookAnswer> then) {
		this.webhook = webhook;
		this.sent = sent;
		this.then = then;
	}

	void answer(WebhookAnswer answer) {
		this.answer = answer;
	}

	/** Whether this pending webhook was created for the given webhook. */
	boolean isOf(Webhook other) {
		return this.webhook == other;
	}

	/**
	 * Sets whether the webhook waits for the sandbox's clock instead of the application's
	 * response.
	 */
	void hold(boolean held) {
		this.held = held;
	}

	boolean isHeld() {
		return this.held;
	}

	boolean isAnswered() {
		return this.answer != null;
	}

	void apply() {
		this.then.accept(answer());
	}

	JournalEntry toEntry(List<String> alerts, List<String> notes) {
		return JournalEntry.of(this.webhook, this.sent, answer(), alerts, notes);
	}

	private WebhookAnswer answer() {
		if (this.answer == null) {
			throw new IllegalStateException("There is no answer yet");
		}
		return this.answer;
	}

}
