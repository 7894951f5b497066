package dev.toritsugi;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskStatus;

/**
 * Cancels tasks of waiting callers as TaskRouter does after a timeout, and measures how
 * long callers wait in a workflow's queue without an open task.
 */
final class GivenUpCallers {

	private static final String WORKFLOW = "WW00000000000000000000000000000001";

	private final Sandbox sandbox;

	/** When each caller who waits without an open task was first found so. */
	private final Map<String, Instant> since = new HashMap<>();

	GivenUpCallers(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	/** Cancels one task that waits for an operator, or none if there is no such task. */
	void giveUpOne(Random random) {
		account().engine().run(() -> {
			List<Task> waiting = tasks().stream()
				.filter((task) -> task.workflow().sid().equals(WORKFLOW))
				.filter((task) -> task.status() == TaskStatus.PENDING || task.status() == TaskStatus.RESERVED)
				.toList();
			if (!waiting.isEmpty()) {
				account().taskRouter().tasks().cancel(waiting.get(random.nextInt(waiting.size())), "Task TTL Exceeded");
			}
		});
	}

	/** Returns the calls that have waited too long without an open task. */
	List<String> waitingLongerThan(Duration limit) {
		return account().engine().look(() -> {
			Instant now = account().engine().now();
			Set<String> withoutTask = waitingWithoutTask();
			this.since.keySet().retainAll(withoutTask);
			withoutTask.forEach((call) -> this.since.putIfAbsent(call, now));
			return this.since.entrySet()
				.stream()
				.filter((call) -> call.getValue().plus(limit).isBefore(now))
				.map(Map.Entry::getKey)
				.toList();
		});
	}

	private Set<String> waitingWithoutTask() {
		Set<String> open = tasks().stream()
			.filter((task) -> !task.status().ended())
			.map((task) -> task.attributes().path("call_sid").asString(""))
			.collect(Collectors.toSet());
		return account().voice()
			.queues()
			.all()
			.stream()
			.flatMap((queue) -> queue.members().stream())
			.map((member) -> member.caller().sid())
			.filter((call) -> !open.contains(call))
			.collect(Collectors.toSet());
	}

	private List<Task> tasks() {
		return account().taskRouter()
			.workspaces()
			.all()
			.stream()
			.flatMap((workspace) -> account().taskRouter().tasks().all(workspace).stream())
			.toList();
	}

	private SandboxAccount account() {
		return this.sandbox.account();
	}

}
