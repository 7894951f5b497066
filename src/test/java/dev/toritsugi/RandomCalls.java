package dev.toritsugi;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.toritsugi.sandbox.engine.Journal;
import dev.toritsugi.sandbox.engine.JournalEntry;
import dev.toritsugi.sandbox.taskrouter.TaskRouter;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.ReservationStatus;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * One run with random actions of callers, operators and another application. Webhooks are
 * lost, delayed, repeated or reordered, Twilio fails now and then or for every request of
 * one task, and one of the two replicas is killed and started again. The same seed leads
 * to the same actions.
 */
final class RandomCalls {

	private static final int ROUNDS = 40;

	/**
	 * The reconciler's period of 30 s, the 10 s for which it trusts a new place in the
	 * queue, and the 12 s between two looks at the sandbox.
	 */
	private static final Duration LONGEST_WITHOUT_TASK = Duration.ofSeconds(52);

	private static final List<String> OPERATORS = List.of("alice", "bob", "carol");

	private static final List<String> ON_THE_WIRE = List.of("lose", "delay", "duplicate", "reorder");

	private static final List<String> AT_TWILIO = List.of("\"effect\":\"status\",\"status\":429",
			"\"effect\":\"status\",\"status\":500", "\"effect\":\"reset\"",
			"\"effect\":\"status\",\"status\":503,\"afterwards\":true", "\"effect\":\"hang\",\"count\":1");

	private final Random random;

	private final AbstractAfterCallTests server;

	private final List<String> calls = new ArrayList<>();

	/** From when on a task may be ended: its call is over, on one side at least. */
	private final Map<String, Instant> over = new HashMap<>();

	private final List<String> troubles = new ArrayList<>();

	/** All calls, including those that are over. */
	private final List<String> allCalls = new ArrayList<>();

	private final GivenUpCallers givenUp;

	private final OtherApplication other;

	private final PoisonedTask poison;

	private final List<Replica> replicas;

	private final ReplicaBalancer balancer;

	private @Nullable Replica killed;

	private long read;

	RandomCalls(int seed, AbstractAfterCallTests server, List<Replica> replicas, ReplicaBalancer balancer) {
		this.replicas = replicas;
		this.balancer = balancer;
		this.random = new Random(seed);
		this.server = server;
		this.givenUp = new GivenUpCallers(server.sandbox);
		this.other = new OtherApplication(server.sandbox, new Random(seed));
		this.poison = new PoisonedTask(server, new Random(seed), ROUNDS);
	}

	/** What must not be, and was. */
	List<String> troubles() {
		this.server.get("/sandbox/state");
		spoil();
		for (int round = 0; round < ROUNDS; round++) {
			if (chance(0.4)) {
				String call = this.server.call();
				this.calls.add(call);
				this.allCalls.add(call);
			}
			OPERATORS.forEach(this::act);
			this.other.act(this.allCalls);
			this.server.clock().settle();
			this.poison.next(round, this::openTasks);
			if (chance(0.1)) {
				callerHangsUp();
			}
			if (chance(0.1)) {
				this.givenUp.giveUpOne(this.random);
				this.server.clock().settle();
			}
			this.server.pass("PT" + (1 + this.random.nextInt(12)) + "S");
			killOrStart();
			readOn();
			waitersWithoutTask();
			this.troubles.addAll(this.other.changedTasks());
		}
		end();
		return this.troubles;
	}

	/**
	 * Kills a replica or starts it again. The balancer notices a killed replica in the
	 * next round.
	 */
	private void killOrStart() {
		this.balancer.noticeKilled();
		Replica dead = this.killed;
		if (dead != null) {
			if (chance(0.3)) {
				dead.restart();
				this.killed = null;
			}
		}
		else if (chance(0.06)) {
			Replica chosen = this.replicas.get(this.random.nextInt(this.replicas.size()));
			chosen.kill();
			this.killed = chosen;
		}
	}

	private void spoil() {
		for (String kind : List.of("EVENT", "STATUS", "ENQUEUE_ACTION", "ASSIGNMENT")) {
			if (chance(0.7)) {
				String effect = ON_THE_WIRE.get(this.random.nextInt(ON_THE_WIRE.size()));
				this.server.fault("wire " + kind,
						"{\"effect\":\"%s\",\"kind\":\"%s\",\"probability\":0.4}".formatted(effect, kind));
			}
		}
		if (chance(0.7)) {
			String effect = AT_TWILIO.get(this.random.nextInt(AT_TWILIO.size()));
			this.server.fault("twilio", "{%s,\"route\":\"/v1/Workspaces/**\",\"probability\":0.3}".formatted(effect));
		}
	}

	private void act(String operator) {
		Reservation reservation = held(operator);
		if (reservation == null) {
			if (chance(0.3)) {
				this.server.post("/sandbox/workers/" + operator + "/available", null);
			}
			return;
		}
		switch (reservation.status()) {
			case PENDING -> {
				if (chance(0.6)) {
					this.server.post("/sandbox/workers/" + operator + "/" + (chance(0.75) ? "answer" : "decline"),
							null);
				}
			}
			case ACCEPTED -> {
				if (chance(0.3)) {
					over(reservation.task());
					this.server.post("/sandbox/workers/" + operator + "/hangup", null);
				}
			}
			default -> {
				if (chance(0.1)) {
					over(reservation.task());
					this.server.post("/sandbox/workers/" + operator + "/complete",
							"{\"reservation\":\"" + reservation.sid() + "\"}");
				}
			}
		}
		this.server.clock().settle();
	}

	private void callerHangsUp() {
		if (!this.calls.isEmpty()) {
			String call = this.calls.remove(this.random.nextInt(this.calls.size()));
			look(() -> {
				tasks().stream()
					.filter((task) -> !this.other.owns(task)
							&& call.equals(task.attributes().path("call_sid").asString("")))
					.forEach(this::over);
				return null;
			});
			this.server.post("/sandbox/calls/" + call + "/hangup", null);
			this.server.clock().settle();
		}
	}

	/**
	 * Ends all calls and faults. A task that is still poisoned then keeps its operator,
	 * and no other; without the poison, every task ends.
	 */
	private void end() {
		this.poison.removeOtherFaults();
		if (this.killed != null) {
			this.killed.restart();
		}
		for (String operator : OPERATORS) {
			Reservation reservation = held(operator);
			if (reservation != null && reservation.status() == ReservationStatus.ACCEPTED) {
				over(reservation.task());
			}
			this.server.post("/sandbox/workers/" + operator + "/hangup", null);
		}
		while (!this.calls.isEmpty()) {
			callerHangsUp();
		}
		this.server.pass("PT3M");
		assertAllFree();
		if (this.poison.remove()) {
			this.server.pass("PT1M");
			assertAllFree();
		}
		readOn();
		this.troubles.addAll(this.other.changedTasks());
		OPERATORS.stream()
			.filter((operator) -> this.server.activity(operator).equals("Offline")
					&& !this.server.attributes(operator).contains("unavailable_reason"))
			.forEach((operator) -> this.troubles.add(operator + " is Offline, and nobody says why"));
	}

	private void assertAllFree() {
		for (String operator : OPERATORS) {
			Reservation reservation = held(operator);
			if (reservation != null && !this.poison.isOf(reservation.task())) {
				this.troubles
					.add("%s still holds %s, %s".formatted(operator, reservation.task().sid(), reservation.status()));
			}
		}
		openTasks().stream()
			.filter((task) -> !this.poison.isOf(task))
			.forEach((task) -> this.troubles.add(task.sid() + " is still " + task.status()));
	}

	private void readOn() {
		for (Journal.Numbered line : this.server.sandbox.account().journal().after(this.read)) {
			this.read = line.number();
			JournalEntry entry = line.entry();
			List<String> status = entry.request().parameters().getOrDefault("AssignmentStatus", List.of());
			if (entry.direction() != JournalEntry.Direction.REST || !entry.request().method().equals("POST")
					|| status.isEmpty() || entry.answer().status() != 200) {
				continue;
			}
			String task = entry.request().url().replaceFirst(".*/Tasks/", "");
			Instant over = this.over.get(task);
			if (over == null || entry.at().isBefore(over)) {
				this.troubles
					.add("%s was %s at %s, and its call was over at %s".formatted(task, status, entry.at(), over));
			}
		}
	}

	private void waitersWithoutTask() {
		this.givenUp.waitingLongerThan(LONGEST_WITHOUT_TASK)
			.forEach((call) -> this.troubles.add(call + " waits without an open task"));
	}

	private void over(Task task) {
		this.over.putIfAbsent(task.sid(), this.server.sandbox.account().engine().now());
	}

	private @Nullable Reservation held(String operator) {
		return look(() -> {
			Worker worker = taskRouter().workers().named(workspace(), operator).orElseThrow();
			return taskRouter().reservations()
				.heldBy(worker)
				.stream()
				.filter((reservation) -> !this.other.owns(reservation.task()))
				.findFirst()
				.orElse(null);
		});
	}

	/** Returns the callers' tasks that have not ended, the oldest first. */
	private List<Task> openTasks() {
		return look(() -> tasks().stream()
			.filter((task) -> !this.other.owns(task) && !task.status().ended())
			.sorted(Comparator.comparing(Task::sid))
			.toList());
	}

	private List<Task> tasks() {
		return List.copyOf(taskRouter().tasks().all(workspace()));
	}

	private Workspace workspace() {
		return taskRouter().workspaces().all().iterator().next();
	}

	private TaskRouter taskRouter() {
		return this.server.sandbox.account().taskRouter();
	}

	private <T extends @Nullable Object> T look(java.util.function.Supplier<T> question) {
		return this.server.sandbox.account().engine().look(question);
	}

	private boolean chance(double probability) {
		return this.random.nextDouble() < probability;
	}

}
