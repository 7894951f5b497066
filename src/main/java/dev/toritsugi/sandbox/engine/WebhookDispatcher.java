package dev.toritsugi.sandbox.engine;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * Sends webhooks, and processes their answers in commands of the engine.
 */
final class WebhookDispatcher {

	private final WebhookSender sender;

	private final Journal journal;

	private final EngineClock clock;

	private final Consumer<Runnable> engine;

	/** Webhooks whose answer has not been processed, in the order of sending. */
	private final Deque<PendingWebhook> webhooks = new ArrayDeque<>();

	private final List<String> notes = new ArrayList<>();

	/** Number of those that wait for the sandbox's clock, not for the application. */
	private int held;

	private boolean applying;

	private boolean closed;

	/**
	 * @param engine runs a command, and logs its failure
	 */
	WebhookDispatcher(WebhookSender sender, Journal journal, EngineClock clock, Consumer<Runnable> engine) {
		this.sender = sender;
		this.journal = journal;
		this.clock = clock;
		this.engine = engine;
	}

	/**
	 * Registers a webhook.
	 * @return action that sends it, to be run outside of any command
	 */
	Runnable register(Webhook webhook, Instant now, Consumer<WebhookAnswer> then) {
		PendingWebhook pending = new PendingWebhook(webhook, now, then);
		this.webhooks.add(pending);
		return () -> dispatch(webhook).thenAccept((answer) -> this.engine.accept(() -> answered(pending, answer)));
	}

	/**
	 * Adds an alert to the journal entry of the webhook whose answer is being processed,
	 * or as an entry of its own if there is none.
	 */
	void note(String note) {
		if (this.applying) {
			this.notes.add(note);
		}
		else {
			this.journal.add(JournalEntry.note(this.clock.instant(), note));
		}
	}

	/** Counts a webhook that waits for the sandbox's clock before it is sent. */
	void hold() {
		this.held++;
	}

	/** Ends the wait of such a webhook. */
	void release() {
		this.held--;
	}

	/**
	 * Whether the application has answered all webhooks that were sent to it. Webhooks
	 * that wait for the clock do not count.
	 */
	boolean isSettled() {
		return this.webhooks.stream().filter((pending) -> !pending.isAnswered()).count() <= this.held;
	}

	/** Ignores answers from now on. */
	void close() {
		this.closed = true;
	}

	/** Processes the answers that wait for earlier ones. */
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
	 * While the clock stands still, answers are processed in the order of sending: the
	 * same calls then give the same journal, whatever the timing of the application's
	 * threads.
	 */
	private void answered(PendingWebhook pending, WebhookAnswer answer) {
		pending.answer(answer);
		if (!this.clock.stands()) {
			apply(pending);
			return;
		}
		for (PendingWebhook first = this.webhooks.peek(); first != null
				&& first.isAnswered(); first = this.webhooks.peek()) {
			apply(first);
		}
	}

	private void apply(PendingWebhook pending) {
		this.webhooks.remove(pending);
		this.notes.clear();
		this.applying = true;
		try {
			if (!this.closed) {
				pending.apply();
			}
		}
		finally {
			this.applying = false;
			this.journal.add(pending.toEntry(this.notes));
		}
	}

}
