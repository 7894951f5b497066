package dev.toritsugi.sandbox.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import dev.toritsugi.sandbox.engine.EngineClock;
import dev.toritsugi.sandbox.engine.JournalEntry;
import dev.toritsugi.sandbox.taskrouter.model.ReservationStatus;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;

/**
 * A run of random moves of callers, workers and the application, which ends when all
 * calls and tasks have ended. Collects violations of what always holds.
 */
abstract class RandomRun {

	final Random random;

	final ScriptedApplication application = new ScriptedApplication();

	final SandboxAccount account = SupportAccount.of(EngineClock.standingAt(Instant.parse("2026-11-24T12:00:00Z")),
			this.application);

	final Workspace workspace = this.account.taskRouter().workspaces().get("WS1");

	final Set<Task> tasks = new LinkedHashSet<>();

	final List<String> violations = new ArrayList<>();

	private final int mostEndings;

	/**
	 * @param mostEndings maximum number of attempts to end all calls and tasks
	 */
	RandomRun(long seed, int mostEndings) {
		this.random = new Random(seed);
		this.mostEndings = mostEndings;
	}

	/** Whether all calls of the run have been placed. */
	abstract boolean hasPlacedAllCalls();

	abstract void makeRandomMove();

	abstract void hangUpAllCalls();

	/** Adds a violation for everything that must not be so after a move. */
	abstract void checkAfterMove();

	/** Adds a violation for everything that is left after the run. */
	abstract void checkAfterRun();

	List<String> violations() {
		while (!hasPlacedAllCalls()) {
			makeRandomMove();
			check();
		}
		for (int i = 0; i < this.mostEndings && !isOver(); i++) {
			hangUpAllCalls();
			act(() -> workers().forEach(this::complete));
			this.account.engine().advance(Duration.ofSeconds(31));
			check();
		}
		this.tasks.stream()
			.filter((task) -> !task.status().ended())
			.forEach((task) -> this.violations.add(task + " is " + task.status()));
		checkAfterRun();
		this.account.journal()
			.entries()
			.stream()
			.map(JournalEntry::alerts)
			.flatMap(List::stream)
			.forEach(this.violations::add);
		return this.violations;
	}

	boolean isOver() {
		return this.tasks.stream().allMatch((task) -> task.status().ended());
	}

	void act(Runnable move) {
		this.account.engine().run(move);
	}

	/** Completes the tasks for which a worker does after-call work. */
	void complete(Worker worker) {
		this.account.taskRouter()
			.reservations()
			.heldBy(worker)
			.stream()
			.filter((reservation) -> reservation.status() == ReservationStatus.WRAPPING)
			.forEach((reservation) -> this.account.taskRouter().tasks().complete(reservation.task(), null));
	}

	List<Worker> workers() {
		return List.copyOf(this.account.taskRouter().workers().all(this.workspace));
	}

	private void check() {
		this.tasks.addAll(this.account.taskRouter().tasks().all(this.workspace));
		checkAfterMove();
	}

}
