package dev.toritsugi.sandbox.taskrouter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import dev.toritsugi.expression.Expression;
import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.EngineClock;
import dev.toritsugi.sandbox.engine.Journal;
import dev.toritsugi.sandbox.engine.SidGenerator;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.engine.WebhookAnswer;
import dev.toritsugi.sandbox.taskrouter.event.EventCallbackSender;
import dev.toritsugi.sandbox.taskrouter.event.EventType;
import dev.toritsugi.sandbox.taskrouter.event.TaskRouterEvent;
import dev.toritsugi.sandbox.taskrouter.model.Activity;
import dev.toritsugi.sandbox.taskrouter.model.QueueOrder;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.Workflow;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Base class of tests of a workspace without phone calls, with the clock stopped.
 */
abstract class AbstractWorkspaceTests {

	static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

	private static final JsonMapper JSON = new JsonMapper();

	final List<Webhook> webhooks = new ArrayList<>();

	final Engine engine = new Engine(EngineClock.standingAt(NOON), (webhook) -> {
		this.webhooks.add(webhook);
		return CompletableFuture.completedFuture(new WebhookAnswer(204, "", "", 1, null));
	}, new Journal());

	final SidGenerator sids = new SidGenerator(1);

	final TaskRouter taskRouter = new TaskRouter(this.engine, this.sids, "AC1");

	final Workspace workspace = run(() -> this.taskRouter.workspaces().create(Workspace.Settings.named("Support")));

	AbstractWorkspaceTests() {
		this.taskRouter.listen(new EventCallbackSender(this.engine)::on);
	}

	<T> T run(Supplier<T> command) {
		return this.engine.call(command);
	}

	void advance(int seconds) {
		this.engine.advance(Duration.ofSeconds(seconds));
	}

	Activity activity(String name) {
		return this.taskRouter.activities().named(this.workspace, name).orElseThrow();
	}

	Worker worker(String name) {
		return worker(name, "{}");
	}

	Worker worker(String name, String attributes) {
		return run(
				() -> this.taskRouter.workers().create(this.workspace, name, json(attributes), activity("Available")));
	}

	TaskQueue queue(String name, String targetWorkers) {
		return queue(new TaskQueue.Settings(name, Expression.parse(targetWorkers), 1, QueueOrder.FIFO, null, null));
	}

	TaskQueue queue(TaskQueue.Settings settings) {
		return run(() -> this.taskRouter.queues().create(this.workspace, settings));
	}

	/**
	 * Creates a workflow with one filter that matches all tasks and has these targets.
	 */
	Workflow workflow(String... targets) {
		return configured("""
				{"task_routing":{"filters":[{"expression":"1==1","targets":[%s]}]}}"""
			.formatted(String.join(",", targets)));
	}

	Workflow configured(String configuration) {
		return run(() -> this.taskRouter.workflows()
			.create(this.workspace,
					new Workflow.Settings("Workflow " + this.taskRouter.workflows().all(this.workspace).size(),
							configuration, null, null, Duration.ofSeconds(60))));
	}

	static String target(TaskQueue queue) {
		return "{\"queue\":\"" + queue.sid() + "\"}";
	}

	static String target(TaskQueue queue, String more) {
		return "{\"queue\":\"" + queue.sid() + "\"," + more + "}";
	}

	Task task(Workflow workflow) {
		return task(workflow, "{}");
	}

	Task task(Workflow workflow, String attributes) {
		return run(() -> this.taskRouter.tasks().createVoiceTask(workflow, json(attributes), null, null));
	}

	Task task(Workflow workflow, int priority) {
		return run(() -> this.taskRouter.tasks().createVoiceTask(workflow, json("{}"), priority, null));
	}

	void accept(Task task) {
		this.engine.run(() -> this.taskRouter.reservations().accept(last(task)));
	}

	void reject(Task task) {
		this.engine.run(() -> this.taskRouter.reservations().reject(last(task), null));
	}

	void complete(Task task) {
		this.engine.run(() -> this.taskRouter.tasks().complete(task, "done"));
	}

	void activity(Worker worker, String name) {
		this.engine.run(() -> this.taskRouter.workers().activity(worker, activity(name)));
	}

	List<Reservation> reservations(Task task) {
		return this.taskRouter.reservations().of(task);
	}

	Reservation last(Task task) {
		return reservations(task).get(reservations(task).size() - 1);
	}

	/**
	 * Returns the names of the workers to whom a task was offered, in order.
	 */
	List<String> offeredTo(Task task) {
		return reservations(task).stream().map(Reservation::worker).map(Worker::friendlyName).toList();
	}

	List<String> eventTypes() {
		return this.taskRouter.history(this.workspace)
			.all()
			.stream()
			.map(TaskRouterEvent::type)
			.map(EventType::value)
			.toList();
	}

	void assertRefused(String because, Runnable command) {
		assertThatExceptionOfType(TwilioError.class).isThrownBy(() -> this.engine.run(command))
			.withMessageContaining(because)
			.satisfies((refusal) -> assertThat(refusal.status()).isEqualTo(400));
	}

	static ObjectNode json(String text) {
		return JSON.readValue(text, ObjectNode.class);
	}

}
