package dev.toritsugi.sandbox.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.toritsugi.sandbox.engine.EngineClock;
import dev.toritsugi.sandbox.engine.JournalEntry;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.fault.Fault;
import dev.toritsugi.sandbox.taskrouter.model.ReservationStatus;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskStatus;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.PhoneState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.JsonNodeFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Simulates random runs of 200 phone calls to 20 workers. A failing run prints its seed.
 * {@code -Dsandbox.runs=1000} simulates 1000 runs instead of 20.
 */
class RandomRunsTests {

	private static final int RUNS = Integer.getInteger("sandbox.runs", 20);

	private static final int CALLS = 200;

	private static final int WORKERS = 20;

	private static final Logger LOG = (Logger) LoggerFactory.getLogger("sandbox");

	/** A log of a thousand runs would be too long to read. */
	@BeforeAll
	static void quietTheLog() {
		LOG.setLevel(Level.WARN);
	}

	@AfterAll
	static void restoreTheLog() {
		LOG.setLevel(null);
	}

	@Test
	void everyTaskEndsAndNoWorkerExceedsTheirCapacity() {
		IntStream.rangeClosed(1, RUNS)
			.forEach((seed) -> assertThat(new Run(seed).violations()).as("seed " + seed).isEmpty());
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
		Run one = new Run(7);
		Run other = new Run(7);
		assertThat(one.violations()).isEmpty();
		assertThat(other.violations()).isEmpty();
		assertThat(other.account.journal().entries()).isEqualTo(one.account.journal().entries()).isNotEmpty();
	}

	private static final class Run {

		private final Random random;

		private final ScriptedApplication application = new ScriptedApplication();

		private final SandboxAccount account = SupportAccount
			.of(EngineClock.standingAt(Instant.parse("2026-11-24T12:00:00Z")), this.application);

		private final Workspace workspace = this.account.taskRouter().workspaces().get("WS1");

		private final List<Call> calls = new ArrayList<>();

		private final Set<Task> tasks = new LinkedHashSet<>();

		private final List<String> violations = new ArrayList<>();

		private Run(long seed) {
			this.random = new Random(seed);
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

		private List<String> violations() {
			while (this.calls.size() < CALLS) {
				step();
				checkInvariants();
			}
			for (int i = 0; i < 200 && !this.tasks.stream().allMatch((task) -> task.status().ended()); i++) {
				hangUpAndComplete();
				checkInvariants();
			}
			this.tasks.stream()
				.filter((task) -> !task.status().ended())
				.forEach((task) -> this.violations.add(task + " is " + task.status()));
			workers().stream()
				.filter((worker) -> !worker.holding().isEmpty())
				.forEach((worker) -> this.violations.add(worker.friendlyName() + " holds " + worker.holding()));
			this.account.journal()
				.entries()
				.stream()
				.map(JournalEntry::alerts)
				.flatMap(List::stream)
				.forEach(this.violations::add);
			return this.violations;
		}

		private void step() {
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

		private void hangUpAndComplete() {
			this.calls.forEach((call) -> act(() -> this.account.callerPhones().hangUp(call)));
			act(() -> workers().forEach(this::complete));
			this.account.engine().advance(Duration.ofSeconds(31));
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

		private void complete(Worker worker) {
			this.account.taskRouter()
				.reservations()
				.heldBy(worker)
				.stream()
				.filter((reservation) -> reservation.status() == ReservationStatus.WRAPPING)
				.forEach((reservation) -> this.account.taskRouter().tasks().complete(reservation.task(), null));
		}

		private void checkInvariants() {
			this.tasks.addAll(this.account.taskRouter().tasks().all(this.workspace));
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

		private void act(Runnable action) {
			this.account.engine().run(action);
		}

		private List<Worker> workers() {
			return List.copyOf(this.account.taskRouter().workers().all(this.workspace));
		}

	}

}
