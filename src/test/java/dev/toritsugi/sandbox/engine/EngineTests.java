package dev.toritsugi.sandbox.engine;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class EngineTests {

	private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

	private static final Webhook WEBHOOK = Webhook.post(Webhook.Kind.VOICE, URI.create("http://localhost/enqueue"),
			Map.of("CallSid", "CA1"));

	private final List<String> log = new ArrayList<>();

	private final List<CompletableFuture<WebhookAnswer>> answers = new ArrayList<>();

	private final Journal journal = new Journal();

	private final Engine engine = new Engine(EngineClock.standingAt(NOON), (webhook) -> {
		this.log.add("sent");
		this.answers.add(new CompletableFuture<>());
		return this.answers.get(this.answers.size() - 1);
	}, this.journal);

	@Test
	void aStoppedClockMovesOnlyWhenItIsAdvanced() {
		assertThat(this.engine.now()).isEqualTo(NOON);
		this.engine.advance(Duration.ofSeconds(30));
		assertThat(this.engine.now()).isEqualTo(NOON.plusSeconds(30));
	}

	@Test
	void timersRunInOrderOfTheirDueTimes() {
		at(20, "later");
		at(10, "sooner");
		at(20, "later too");
		this.engine.advance(Duration.ofSeconds(20));
		assertThat(this.log).containsExactly("sooner at 10", "later at 20", "later too at 20");
	}

	@Test
	void aTimerSetByATimerRunsInTheSameAdvance() {
		this.engine.run(() -> this.engine.after(Duration.ofSeconds(10), () -> at(5, "second")));
		this.engine.advance(Duration.ofMinutes(1));
		assertThat(this.log).containsExactly("second at 15");
	}

	@Test
	void aCanceledTimerDoesNotRun() {
		Timer timer = this.engine.call(() -> this.engine.after(Duration.ofSeconds(1), () -> this.log.add("ran")));
		timer.cancel();
		this.engine.advance(Duration.ofMinutes(1));
		assertThat(this.log).isEmpty();
	}

	@Test
	void aFailingTimerDoesNotStopOtherTimers() {
		this.engine.run(() -> this.engine.after(Duration.ofSeconds(1), () -> {
			throw new IllegalStateException("on purpose");
		}));
		at(2, "next");
		this.engine.advance(Duration.ofMinutes(1));
		assertThat(this.log).containsExactly("next at 2");
	}

	@Test
	void theClockStopsUntilWorkOfTheApplicationHasEnded() {
		ExecutorService threads = Executors.newSingleThreadExecutor();
		try {
			this.engine.run(() -> this.engine.after(Duration.ofSeconds(5), () -> this.engine.start(() -> {
				this.log.add("work");
				this.engine.run(() -> at(1, "after the work"));
			}, threads)));
			at(20, "later");
			this.engine.advance(Duration.ofMinutes(1));
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(this.log).containsExactly("work", "after the work at 6", "later at 20");
	}

	@Test
	void rejectedWorkDoesNotStopTheClock() throws InterruptedException {
		this.engine.run(() -> this.engine.start(() -> this.log.add("work"), (work) -> {
			throw new RejectedExecutionException("on purpose");
		}));
		assertThat(this.engine.settle(Duration.ZERO)).isTrue();
		assertThat(this.log).isEmpty();
	}

	@Test
	void aWebhookIsSentAfterTheCommandThatCausedIt() {
		this.engine.run(() -> {
			this.engine.run(() -> this.engine.send(WEBHOOK, (answer) -> this.log.add("answered")));
			this.log.add("changed");
		});
		assertThat(this.log).containsExactly("changed", "sent");
		answer(200);
		assertThat(this.log).containsExactly("changed", "sent", "answered");
	}

	@Test
	void settleWaitsForPendingWebhooks() throws InterruptedException {
		this.engine.run(() -> this.engine.send(WEBHOOK, (answer) -> {
		}));
		assertThat(this.engine.settle(Duration.ZERO)).isFalse();
		answer(200);
		assertThat(this.engine.settle(Duration.ZERO)).isTrue();
	}

	@Test
	void settleDoesNotWaitForHeldWebhooks() throws InterruptedException {
		Webhook late = WEBHOOK.with(WEBHOOK.cookie());
		this.engine.run(() -> {
			this.engine.send(late, (answer) -> this.log.add("late " + answer.status()));
			this.engine.send(WEBHOOK, (answer) -> this.log.add("prompt " + answer.status()));
			this.engine.hold(late);
		});
		assertThat(this.engine.settle(Duration.ZERO)).as("the second webhook is pending").isFalse();
		this.answers.get(1).complete(new WebhookAnswer(202, "", "", 1, null));
		assertThat(this.engine.settle(Duration.ZERO)).isTrue();
		assertThat(this.log).as("the response does not wait for the held webhook").endsWith("prompt 202");
		this.engine.run(() -> this.engine.release(late));
		assertThat(this.engine.settle(Duration.ZERO)).as("the released webhook is pending").isFalse();
		answer(201);
		assertThat(this.log).endsWith("prompt 202", "late 201");
	}

	@Test
	void theJournalContainsAWebhookItsResponseAndItsAlerts() {
		this.engine.run(() -> this.engine.send(WEBHOOK, (answer) -> this.engine.alert(11200, "gave status 500")));
		answer(500);
		assertThat(this.journal.entries()).singleElement().satisfies((entry) -> {
			assertThat(entry.direction()).isEqualTo(JournalEntry.Direction.WEBHOOK);
			assertThat(entry.kind()).isEqualTo(Webhook.Kind.VOICE);
			assertThat(entry.answer().status()).isEqualTo(500);
			assertThat(entry.request().parameters()).containsEntry("CallSid", List.of("CA1"));
			assertThat(entry.alerts()).containsExactly("11200: gave status 500");
		});
	}

	@Test
	void aStoppedClockProcessesResponsesInSendingOrder() {
		this.engine.run(() -> {
			this.engine.send(WEBHOOK, (answer) -> this.log.add("first " + answer.status()));
			this.engine.send(WEBHOOK, (answer) -> this.log.add("second " + answer.status()));
		});
		this.answers.get(1).complete(new WebhookAnswer(202, "", "", 1, null));
		assertThat(this.log).containsExactly("sent", "sent");
		answer(201);
		assertThat(this.log).containsExactly("sent", "sent", "first 201", "second 202");
	}

	@Test
	void aRunningClockProcessesResponsesInOrderOfArrival() {
		this.engine.resume();
		this.engine.run(() -> {
			this.engine.send(WEBHOOK, (answer) -> this.log.add("first"));
			this.engine.send(WEBHOOK, (answer) -> this.log.add("second"));
		});
		this.answers.get(1).complete(new WebhookAnswer(200, "", "", 1, null));
		assertThat(this.log).containsExactly("sent", "sent", "second");
	}

	@Test
	void resumingTheClockProcessesWaitingResponses() {
		this.engine.run(() -> {
			this.engine.send(WEBHOOK, (answer) -> this.log.add("first"));
			this.engine.send(WEBHOOK, (answer) -> this.log.add("second"));
		});
		this.answers.get(1).complete(new WebhookAnswer(200, "", "", 1, null));
		this.engine.resume();
		assertThat(this.log).containsExactly("sent", "sent", "second");
	}

	@Test
	void stoppingAndResumingNeverSetsTheClockBack() {
		this.engine.resume();
		this.engine.advance(Duration.ofHours(1));
		this.engine.stand();
		Instant stood = this.engine.now();
		assertThat(stood).isAfterOrEqualTo(NOON.plusSeconds(3600));
		assertThat(this.engine.now()).isEqualTo(stood);
		assertThat(this.engine.stands()).isTrue();
	}

	@Test
	void aResponseToAClosedEngineIsIgnored() {
		this.engine.run(() -> this.engine.send(WEBHOOK, (answer) -> this.log.add("answered")));
		this.engine.close();
		answer(200);
		assertThat(this.log).containsExactly("sent");
	}

	@Test
	void aFailingCommandThrowsToItsCaller() {
		assertThatIllegalStateException().isThrownBy(() -> this.engine.run(() -> {
			throw new IllegalStateException("on purpose");
		}));
	}

	private void at(int seconds, String what) {
		this.engine.run(() -> this.engine.after(Duration.ofSeconds(seconds),
				() -> this.log.add(what + " at " + Duration.between(NOON, this.engine.now()).toSeconds())));
	}

	private void answer(int status) {
		this.answers.get(0).complete(new WebhookAnswer(status, "text/plain", "", 3, null));
	}

}
