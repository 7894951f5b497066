package dev.toritsugi.sandbox.fault;

import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.engine.WebhookAnswer;
import dev.toritsugi.sandbox.engine.WebhookSender;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends webhooks to the application, and applies the configured faults to them. Delays
 * are measured on the sandbox's clock.
 */
public final class FaultInjectingWebhookSender implements WebhookSender {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	/**
	 * Maximum time for which a webhook with the effect {@code REORDER} waits for the next
	 * affected webhook.
	 */
	private static final Duration LONGEST_HELD = Duration.ofSeconds(2);

	/**
	 * Twilio's maximum time for establishing a connection: two attempts of five seconds,
	 * according to Twilio's page on connection overrides.
	 */
	private static final Duration CONNECT = Duration.ofSeconds(10);

	private final WebhookSender sender;

	private final FaultRegistry faults;

	/**
	 * Copies of webhooks that {@code DUPLICATE} has created. The faults are not applied
	 * to these copies.
	 */
	private final Set<Webhook> copies = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

	private @Nullable Engine engine;

	private @Nullable Kept kept;

	public FaultInjectingWebhookSender(WebhookSender sender, FaultRegistry faults) {
		this.sender = sender;
		this.faults = faults;
	}

	/**
	 * Sets the engine whose clock measures delays. Must be invoked before the first
	 * webhook is sent.
	 */
	public void on(Engine engine) {
		this.engine = engine;
	}

	@Override
	public CompletionStage<WebhookAnswer> send(Webhook webhook) {
		if (this.copies.remove(webhook)) {
			return this.sender.send(webhook);
		}
		FaultRegistry.Hit hit = this.faults.onWebhook(webhook).orElse(null);
		if (hit == null) {
			return this.sender.send(webhook);
		}
		log.info("fault {}: {} {}", hit.name(), hit.fault().effect(), webhook.kind());
		return spoiled(webhook, hit).thenApply((answer) -> answer.because(hit.name()));
	}

	private CompletionStage<WebhookAnswer> spoiled(Webhook webhook, FaultRegistry.Hit hit) {
		return switch (hit.fault().effect()) {
			case DUPLICATE -> twice(webhook);
			case DELAY -> later(webhook, hit.fault().duration(), () -> this.sender.send(webhook));
			case REORDER -> overtaken(webhook);
			case LOSE -> later(webhook, webhook.limit(),
					() -> CompletableFuture.completedFuture(WebhookAnswer.failed(
							"fault %s: no answer within %d s".formatted(hit.name(), webhook.limit().toSeconds()),
							webhook.limit().toMillis())));
			case BLACK_HOLE ->
				unconnected(webhook, hit, (CONNECT.compareTo(webhook.limit()) < 0) ? CONNECT : webhook.limit());
			case DEAD_PORT -> CompletableFuture
				.completedFuture(WebhookAnswer.failed("fault %s: connection refused".formatted(hit.name()), 0));
			case STATUS, HANG, RESET, SLOW -> this.sender.send(webhook);
		};
	}

	/**
	 * Sends a webhook and a copy of it. The journal contains the webhook and its copy,
	 * but the response to the copy is not processed.
	 */
	private CompletionStage<WebhookAnswer> twice(Webhook webhook) {
		Webhook copy = webhook.with(webhook.cookie());
		this.copies.add(copy);
		CompletionStage<WebhookAnswer> first = this.sender.send(webhook);
		engine().run(() -> engine().send(copy, (answer) -> log.info("{} was sent twice", copy.kind())));
		return first;
	}

	private CompletionStage<WebhookAnswer> unconnected(Webhook webhook, FaultRegistry.Hit hit, Duration limit) {
		return later(webhook, limit, () -> CompletableFuture.completedFuture(WebhookAnswer
			.failed("fault %s: no connection within %d s".formatted(hit.name(), limit.toSeconds()), limit.toMillis())));
	}

	/**
	 * Keeps a webhook until the next affected webhook has been sent, or sends the kept
	 * webhook after the given one.
	 */
	private CompletionStage<WebhookAnswer> overtaken(Webhook webhook) {
		CompletableFuture<WebhookAnswer> answer = new CompletableFuture<>();
		Kept now = new Kept(webhook, () -> this.sender.send(webhook).thenAccept(answer::complete));
		Kept earlier = takeOrKeep(now);
		if (earlier != null) {
			now.send().run();
			release(earlier);
		}
		else {
			engine().run(() -> {
				engine().hold(webhook);
				engine().after(LONGEST_HELD, () -> {
					if (take(now)) {
						release(now);
					}
				});
			});
		}
		return answer;
	}

	private synchronized @Nullable Kept takeOrKeep(Kept webhook) {
		Kept earlier = this.kept;
		this.kept = (earlier == null) ? webhook : null;
		return earlier;
	}

	private synchronized boolean take(Kept webhook) {
		boolean same = this.kept == webhook;
		this.kept = same ? null : this.kept;
		return same;
	}

	private void release(Kept webhook) {
		engine().run(() -> engine().release(webhook.webhook()));
		webhook.send().run();
	}

	private CompletionStage<WebhookAnswer> later(Webhook webhook, Duration delay,
			Supplier<CompletionStage<WebhookAnswer>> send) {
		CompletableFuture<WebhookAnswer> answer = new CompletableFuture<>();
		engine().run(() -> {
			engine().hold(webhook);
			engine().after(delay, () -> {
				engine().release(webhook);
				send.get().thenAccept(answer::complete);
			});
		});
		return answer;
	}

	private Engine engine() {
		if (this.engine == null) {
			throw new IllegalStateException("There is no engine yet");
		}
		return this.engine;
	}

	/**
	 * A webhook that waits for the next affected webhook.
	 *
	 * @param webhook the webhook
	 * @param send sends the webhook
	 */
	private record Kept(Webhook webhook, Runnable send) {

	}

}
