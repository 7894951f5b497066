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
 * The webhooks under way: sends them, and sees to their answers in commands of the
 * engine.
 */
final class WebhookTraffic {

	private final WebhookSender sender;

	private final Journal journal;

	private final EngineClock clock;

	private final Consumer<Runnable> engine;

	/** Those that have no answer yet, in the order in which they leave. */
	private final Deque<PendingWebhook> underWay = new ArrayDeque<>();

	private final List<String> notes = new ArrayList<>();

	/** How many of them wait by the sandbox's clock, and not for the application. */
	private int held;

	private boolean applying;

	private boolean closed;

	/**
	 * @param engine runs a command that nobody waits for
	 */
	WebhookTraffic(WebhookSender sender, Journal journal, EngineClock clock, Consumer<Runnable> engine) {
		this.sender = sender;
		this.journal = journal;
		this.clock = clock;
		this.engine = engine;
	}

	/**
	 * Counts a webhook as under way.
	 * @return sends it; to be run outside of any command
	 */
	Runnable leave(Webhook webhook, Instant now, Consumer<WebhookAnswer> then) {
		PendingWebhook pending = new PendingWebhook(webhook, now, then);
		this.underWay.add(pending);
		return () -> dispatch(webhook).thenAccept((answer) -> this.engine.accept(() -> answered(pending, answer)));
	}

	/**
	 * Notes something beside the webhook whose answer is being looked at, or by itself.
	 */
	void note(String note) {
		if (this.applying) {
			this.notes.add(note);
		}
		else {
			this.journal.add(JournalEntry.note(this.clock.instant(), note));
		}
	}

	/** A webhook that has no answer yet begins to wait by the sandbox's clock. */
	void hold() {
		this.held++;
	}

	/** It waits no longer. */
	void release() {
		this.held--;
	}

	/**
	 * Whether the application has answered whatever it was sent. Answers that wait for
	 * one that the clock holds are there.
	 */
	boolean isSettled() {
		return this.underWay.stream().filter((pending) -> !pending.isAnswered()).count() <= this.held;
	}

	/** From now on, answers are lost. */
	void close() {
		this.closed = true;
	}

	/** Sees to the answers that waited for others. */
	void applyAllAnswered() {
		List.copyOf(this.underWay).stream().filter(PendingWebhook::isAnswered).forEach(this::apply);
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
	 * While the clock stands, an answer waits for those of the webhooks that left before:
	 * the same calls then lead to the same journal, however the threads of the
	 * application run.
	 */
	private void answered(PendingWebhook pending, WebhookAnswer answer) {
		pending.answer(answer);
		if (!this.clock.stands()) {
			apply(pending);
			return;
		}
		for (PendingWebhook first = this.underWay.peek(); first != null
				&& first.isAnswered(); first = this.underWay.peek()) {
			apply(first);
		}
	}

	private void apply(PendingWebhook pending) {
		this.underWay.remove(pending);
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
