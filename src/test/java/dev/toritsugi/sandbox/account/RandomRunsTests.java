package dev.toritsugi.sandbox.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.fault.Fault;
import dev.toritsugi.sandbox.taskrouter.model.TaskStatus;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.phone.PhoneState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Simulates random runs of 200 phone calls to 20 workers.
 */
@Tag("long")
class RandomRunsTests extends AbstractRandomRunsTests {

	private static final int CALLS = 200;

	private static final int WORKERS = 20;

	@Test
	void everyTaskEndsAndNoWorkerExceedsTheirCapacity() {
		assertNoViolations(Run::new);
	}

	@Test
	void everyTaskEndsDespiteLostDelayedAndRepeatedWebhooks() {
		IntStream.rangeClosed(1, RUNS).forEach((seed) -> {
			Run run = new Run(seed);
			run.injectFaults();
			assertThat(run.violations()).as("seed " + seed).isNotEmpty().allMatch(RandomRunsTests::mayFollowFromAFault);
		});
	}

	/** Whether a fault or a late response may cause this alert. */
	private static boolean mayFollowFromAFault(String violation) {
		return violation.startsWith("fault ") || violation.matches("(11200|11205|40135): .*");
	}

	@Test
	void theSameSeedProducesTheSameJournal() {
		assertSameJournal(new Run(7), new Run(7));
	}

	private static final class Run extends RandomRun {

		private final List<Call> calls = new ArrayList<>();

		private Run(long seed) {
			super(seed, 200);
			this.account.engine().run(() -> {
				for (int i = this.account.taskRouter().workers().all(this.workspace).size(); i < WORKERS; i++) {
					this.account.taskRouter()
						.workers()
						.create(this.workspace, "worker " + i,
								JsonNodeFactory.instance.objectNode().put("contact_uri", "client:" + i),
								this.account.taskRouter().activities().get(this.workspace, "WAavailable"));
				}
			});
		}

		private void injectFaults() {
			inject(Fault.Effect.LOSE, Webhook.Kind.ASSIGNMENT);
			inject(Fault.Effect.DUPLICATE, Webhook.Kind.ASSIGNMENT);
			inject(Fault.Effect.DELAY, Webhook.Kind.ASSIGNMENT);
			inject(Fault.Effect.REORDER, Webhook.Kind.ASSIGNMENT);
			inject(Fault.Effect.LOSE, Webhook.Kind.VOICE);
			inject(Fault.Effect.DELAY, Webhook.Kind.VOICE);
			inject(Fault.Effect.DEAD_PORT, Webhook.Kind.STATUS);
			inject(Fault.Effect.LOSE, Webhook.Kind.ENQUEUE_ACTION);
		}

		private void inject(Fault.Effect effect, Webhook.Kind kind) {
			this.account.faults()
				.set(effect + " " + kind, new Fault(effect, null, null, null, null, kind, null, 0.05, false));
		}

		@Override
		boolean hasPlacedAllCalls() {
			return this.calls.size() >= CALLS;
		}

		@Override
		void makeRandomMove() {
			Worker worker = workers().get(this.random.nextInt(WORKERS));
			switch (this.random.nextInt(13)) {
				case 0, 1, 2 -> call();
				case 3, 4 -> act(() -> this.account.calleePhones().answer(worker));
				case 5 -> act(() -> this.account.calleePhones().decline(worker));
				case 6, 7 -> act(() -> this.account.calleePhones().hangUp(worker));
				case 8 -> act(() -> complete(worker));
				case 9 -> act(
						() -> this.account.taskRouter()
							.workers()
							.activity(worker, this.account.taskRouter()
								.activities()
								.get(this.workspace, this.random.nextInt(4) > 0 ? "WAavailable" : "WAoffline")));
				case 10 -> act(this::callerHangsUp);
				case 11 -> act(() -> this.account.calleePhones()
					.setState(worker.attributes().path("contact_uri").asString(""),
							PhoneState.values()[this.random.nextInt(PhoneState.values().length)]));
				default -> this.account.engine().advance(Duration.ofMillis(this.random.nextInt(15_000)));
			}
		}

		@Override
		void hangUpAllCalls() {
			this.calls.forEach((call) -> act(() -> this.account.callerPhones().hangUp(call)));
		}

		private void call() {
			this.calls.add(this.account.engine()
				.call(() -> this.account.callService()
					.receive((this.random.nextInt(10) > 0) ? "+8190%08d".formatted(this.calls.size()) : "Anonymous",
							this.account.numbers().find(AccountSeed.NUMBER).orElseThrow())));
		}

		private void callerHangsUp() {
			if (!this.calls.isEmpty()) {
				this.account.callerPhones().hangUp(this.calls.get(this.random.nextInt(this.calls.size())));
			}
		}

		@Override
		void checkAfterMove() {
			for (Worker worker : workers()) {
				if (worker.holding().size() > 1) {
					this.violations.add(worker.friendlyName() + " holds " + worker.holding());
				}
			}
			boolean waiting = this.tasks.stream().anyMatch((task) -> task.status() == TaskStatus.PENDING);
			boolean idle = workers().stream()
				.anyMatch((worker) -> worker.activity().available() && worker.holding().isEmpty());
			if (waiting && idle) {
				this.violations.add("a task waits while a worker is idle, after " + this.calls.size() + " calls");
			}
		}

		@Override
		void checkAfterRun() {
			workers().stream()
				.filter((worker) -> !worker.holding().isEmpty())
				.forEach((worker) -> this.violations.add(worker.friendlyName() + " holds " + worker.holding()));
		}

	}

}
