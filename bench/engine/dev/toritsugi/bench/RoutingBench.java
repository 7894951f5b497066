package dev.toritsugi.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

import dev.toritsugi.expression.Expression;
import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.EngineClock;
import dev.toritsugi.sandbox.engine.Journal;
import dev.toritsugi.sandbox.engine.SidGenerator;
import dev.toritsugi.sandbox.engine.WebhookAnswer;
import dev.toritsugi.sandbox.taskrouter.TaskRouter;
import dev.toritsugi.sandbox.taskrouter.event.TaskRouterEvent;
import dev.toritsugi.sandbox.taskrouter.model.QueueOrder;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.ReservationStatus;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.Workflow;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long it takes from the end of a task to the next reservation of its worker: a
 * thousand workers with one of ten skills each, ten queues by skill and one for all, and
 * so many tasks that wait. Prints one line for each size: tasks waiting, median and
 * 99th percentile in microseconds.
 */
final class RoutingBench {

	private static final int WORKERS = 1_000;

	private static final int SKILLS = 10;

	private static final int ROUNDS = 3_000;

	private RoutingBench() {
	}

	public static void main(String[] arguments) {
		run(1_250, true);
		for (int waiting : new int[] { 1_250, 2_500, 5_000, 10_000, 20_000 }) {
			run(waiting, false);
		}
	}

	private static void run(int waiting, boolean warmUp) {
		Engine engine = new Engine(EngineClock.standingAt(Instant.parse("2026-11-24T12:00:00Z")),
				(webhook) -> CompletableFuture.completedFuture(new WebhookAnswer(200, "", "", 0, null)), new Journal());
		SidGenerator sids = new SidGenerator(1);
		Deque<Reservation> held = new ArrayDeque<>();
		TaskRouter taskRouter = new TaskRouter(engine, sids, "AC1");
		taskRouter.listen((event) -> remember(event, held));
		JsonMapper json = new JsonMapper();
		Workspace workspace = engine.call(() -> taskRouter.workspaces().create(Workspace.Settings.named("Bench")));
		Workflow workflow = engine.call(() -> workflow(taskRouter, workspace));
		engine.run(() -> {
			for (int i = 0; i < WORKERS; i++) {
				taskRouter.workers()
					.create(workspace, "worker " + i, json.createObjectNode().put("skill", "s" + (i % SKILLS)),
							taskRouter.activities().named(workspace, "Available").orElseThrow());
			}
		});
		int[] count = new int[1];
		Runnable call = () -> engine.run(() -> taskRouter.tasks()
			.createVoiceTask(workflow, json.createObjectNode().put("skill", "s" + (count[0]++ % (SKILLS + 1))), null, null));
		for (int i = 0; i < WORKERS + waiting; i++) {
			call.run();
		}
		long[] nanos = new long[ROUNDS];
		for (int i = 0; i < ROUNDS; i++) {
			Reservation next = held.remove();
			engine.run(() -> taskRouter.reservations().accept(next));
			engine.run(() -> taskRouter.tasks().wrapUp(next.task()));
			long start = System.nanoTime();
			engine.run(() -> taskRouter.tasks().complete(next.task(), null));
			nanos[i] = System.nanoTime() - start;
			call.run();
			engine.advance(Duration.ofMillis(100));
		}
		if (!warmUp) {
			Arrays.sort(nanos);
			System.out.printf("%d %.1f %.1f%n", waiting, nanos[ROUNDS / 2] / 1e3, nanos[ROUNDS * 99 / 100] / 1e3);
		}
	}

	private static void remember(TaskRouterEvent event, Deque<Reservation> held) {
		if (event.reservation() != null && event.reservation().status() == ReservationStatus.PENDING) {
			held.add(event.reservation());
		}
	}

	private static Workflow workflow(TaskRouter taskRouter, Workspace workspace) {
		StringBuilder filters = new StringBuilder();
		for (int i = 0; i < SKILLS; i++) {
			TaskQueue queue = taskRouter.queues()
				.create(workspace, new TaskQueue.Settings("s" + i, Expression.parse("skill == 's" + i + "'"), 1, QueueOrder.FIFO,
						null, null));
			filters.append(filters.isEmpty() ? "" : ",")
				.append("{\"expression\":\"skill == 's%d'\",\"targets\":[{\"queue\":\"%s\"}]}".formatted(i, queue.sid()));
		}
		TaskQueue all = taskRouter.queues().create(workspace, TaskQueue.Settings.servedByAll("all"));
		return taskRouter.workflows()
			.create(workspace, new Workflow.Settings("Bench",
					"{\"task_routing\":{\"filters\":[%s],\"default_filter\":{\"queue\":\"%s\"}}}".formatted(filters,
							all.sid()),
					null, null, Duration.ofHours(1)));
	}

}
