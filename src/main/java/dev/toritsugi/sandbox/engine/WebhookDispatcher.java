package dev.toritsugi.sandbox.engine;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Sends webhooks, and processes each response of the application as a command of the
 * engine.
 */
final class WebhookDispatcher {

	private final WebhookSender sender;

	private final Journal journal;

	private final EngineClock clock;

	private final Consumer<Runnable> engine;

	/** Webhooks whose responses have not been processed yet, in sending order. */
	private final Deque<PendingWebhook> webhooks = new ArrayDeque<>();

	private final List<String> notes = new ArrayList<>();

	private final List<String> hints = new ArrayList<>();

	private boolean applying;

	private boolean closed;

	/**
	 * @param engine consumer that runs a command in the engine and logs the command's
	 * exception
	 */
	WebhookDispatcher(WebhookSender sender, Journal journal, EngineClock clock, Consumer<Runnable> engine) {
		this.sender = sender;
		this.journal = journal;
		this.clock = clock;
		this.engine = engine;
	}

	/**
	 * Registers a webhook as pending.
	 * @param then consumer that processes the response, in an engine command
	 * @return action that sends the webhook; must be run outside of engine commands
	 */
	Runnable register(Webhook webhook, Instant now, Consumer<WebhookAnswer> then) {
		PendingWebhook pending = new PendingWebhook(webhook, now, then);
		this.webhooks.add(pending);
		return () -> dispatch(webhook).thenAccept((answer) -> this.engine.accept(() -> answered(pending, answer)));
	}

	/**
	 * Adds an alert to the journal. While a response to a webhook is processed, the alert
	 * is added to the webhook's entry. If no response is being processed, the alert gets
	 * its own journal entry.
	 */
	void note(String note) {
		if (this.applying) {
			this.notes.add(note);
		}
		else {
			this.journal.add(JournalEntry.note(this.clock.instant(), note));
		}
	}

	/**
	 * Adds a hint for the developer to the journal entry of the webhook whose response is
	 * being processed. Does nothing if no response is being processed.
	 */
	void hint(String hint) {
		if (this.applying) {
			this.hints.add(hint);
		}
	}

	/** Sets whether a pending webhook waits for the sandbox's clock. */
	void hold(Webhook webhook, boolean held) {
		this.webhooks.stream().filter((pending) -> pending.isOf(webhook)).forEach((pending) -> pending.hold(held));
	}

	/**
	 * Whether the application has responded to all webhooks, except the webhooks that
	 * wait for the sandbox's clock.
	 */
	boolean isSettled() {
		return this.webhooks.stream().allMatch((pending) -> pending.isAnswered() || pending.isHeld());
	}

	/**
	 * Makes the dispatcher ignore all responses that it receives after this invocation.
	 */
	void close() {
		this.closed = true;
	}

	/**
	 * Processes all received responses, without waiting for responses to earlier
	 * webhooks.
	 */
	void applyAllAnswered() {
		List.copyOf(this.webhooks).stream().filter(PendingWebhook::isAnswered).forEach(this::apply);
	}

	private CompletionStage<WebhookAnswer> dispatch(Webhook webhook) {
		try {
			return this.sender.send(webhook);
		}
		catch (RuntimeException ex) {
			return CompletableFuture.completedFuture(WebhookAnswer.failed(ex.toString(), 0));
		}
	}

	/**
	 * Stores a response to a webhook. If the clock runs, the response is processed
	 * immediately. If the clock is stopped, responses are processed in the order in which
	 * the webhooks were sent, so that the same phone calls produce the same journal
	 * regardless of the application's thread timing. A webhook that waits for the
	 * sandbox's clock does not delay the responses to later webhooks.
	 */
	private void answered(PendingWebhook pending, WebhookAnswer answer) {
		pending.answer(answer);
		if (!this.clock.stands()) {
			apply(pending);
			return;
		}
		applyAnswered();
	}

	/**
	 * Processes the received responses up to the first webhook without a response that
	 * does not wait for the sandbox's clock.
	 */
	void applyAnswered() {
		for (PendingWebhook next = next(); next != null && next.isAnswered(); next = next()) {
			apply(next);
		}
	}

	/** Returns the earliest webhook that does not wait for the sandbox's clock. */
	private @Nullable PendingWebhook next() {
		return this.webhooks.stream().filter((pending) -> !pending.isHeld()).findFirst().orElse(null);
	}

	private void apply(PendingWebhook pending) {
		this.webhooks.remove(pending);
		this.notes.clear();
		this.hints.clear();
		this.applying = true;
		try {
			if (!this.closed) {
				pending.apply();
			}
		}
		finally {
			this.applying = false;
			this.journal.add(pending.toEntry(this.notes, this.hints));
		}
	}

}
