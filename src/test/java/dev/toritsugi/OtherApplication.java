package dev.toritsugi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.taskrouter.TaskRouter;
import dev.toritsugi.sandbox.taskrouter.model.NewTask;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskChannel;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.TaskStatus;
import dev.toritsugi.sandbox.taskrouter.model.Workflow;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Another application with its own workflow in the same workspace, as a voicemail
 * application has. Creates tasks for calls that are over or in progress and for no call,
 * and has operators accept, wrap up and complete them at random. Finds the tasks that
 * another program has changed.
 */
final class OtherApplication {

	/** Longer than a run, so that TaskRouter never moves an operator for these tasks. */
	private static final Duration RESERVATION_TIMEOUT = Duration.ofHours(4);

	private final JsonMapper json = new JsonMapper();

	private final Sandbox sandbox;

	private final Random random;

	private final Workflow workflow;

	/** The tasks, each with the status that this application has set. */
	private final Map<Task, TaskStatus> tasks = new HashMap<>();

	OtherApplication(Sandbox sandbox, Random random) {
		this.sandbox = sandbox;
		this.random = random;
		List<Workflow> created = new ArrayList<>();
		account().engine().run(() -> {
			Workspace workspace = taskRouter().workspaces().all().iterator().next();
			TaskQueue queue = taskRouter().queues().create(workspace, TaskQueue.Settings.servedByAll("Voicemail"));
			created.add(taskRouter().workflows()
				.create(workspace,
						new Workflow.Settings("Voicemail",
								"{\"task_routing\":{\"default_filter\":{\"queue\":\"" + queue.sid() + "\"}}}", null,
								null, RESERVATION_TIMEOUT)));
		});
		this.workflow = created.get(0);
	}

	boolean owns(Task task) {
		return task.workflow().equals(this.workflow);
	}

	/**
	 * Creates a task or changes tasks, or does nothing.
	 * @param calls SIDs of calls that are over or in progress
	 */
	void act(List<String> calls) {
		account().engine().run(() -> {
			if (chance(0.1)) {
				create(calls);
			}
			List.copyOf(this.tasks.keySet())
				.stream()
				.sorted((one, other) -> one.sid().compareTo(other.sid()))
				.forEach(this::change);
		});
	}

	/** Returns a sentence for each task that another program has changed. */
	List<String> changedTasks() {
		return account().engine()
			.look(() -> this.tasks.entrySet()
				.stream()
				.filter((task) -> !isUnchanged(task.getKey(), task.getValue()))
				.map((task) -> "%s of another application is %s, and was %s".formatted(task.getKey().sid(),
						task.getKey().status(), task.getValue()))
				.toList());
	}

	private static boolean isUnchanged(Task task, TaskStatus expected) {
		return task.status() == expected || (expected == TaskStatus.PENDING && task.status() == TaskStatus.RESERVED);
	}

	private void create(List<String> calls) {
		ObjectNode attributes = this.json.createObjectNode();
		if (!calls.isEmpty() && chance(0.8)) {
			attributes.put("call_sid", calls.get(this.random.nextInt(calls.size())));
		}
		if (!calls.isEmpty() && chance(0.2)) {
			attributes.put("worker_call_sid", calls.get(this.random.nextInt(calls.size())));
		}
		String name = chance(0.3) ? TaskChannel.VOICE : TaskChannel.DEFAULT;
		TaskChannel channel = taskRouter().channels()
			.all(this.workflow.workspace())
			.stream()
			.filter((each) -> each.uniqueName().equals(name))
			.findFirst()
			.orElseThrow();
		Task task = taskRouter().tasks()
			.create(new NewTask(this.workflow, attributes, channel, null, NewTask.DEFAULT_TIMEOUT, null, null));
		this.tasks.put(task, TaskStatus.PENDING);
	}

	private void change(Task task) {
		switch (task.status()) {
			case PENDING, RESERVED -> {
				if (chance(0.05)) {
					taskRouter().tasks().cancel(task, "not needed any more");
				}
				else if (task.status() == TaskStatus.RESERVED && chance(0.4)) {
					Reservation offer = taskRouter().reservations()
						.of(task)
						.stream()
						.filter((each) -> each.status().value().equals("pending"))
						.findFirst()
						.orElseThrow();
					if (chance(0.8)) {
						taskRouter().reservations().accept(offer);
					}
					else {
						taskRouter().reservations().reject(offer, null);
					}
				}
			}
			case ASSIGNED -> {
				if (chance(0.2)) {
					taskRouter().tasks().wrapUp(task);
				}
			}
			case WRAPPING -> {
				if (chance(0.2)) {
					taskRouter().tasks().complete(task, null);
				}
			}
			default -> {
			}
		}
		this.tasks.put(task, (task.status() == TaskStatus.RESERVED) ? TaskStatus.PENDING : task.status());
	}

	private boolean chance(double probability) {
		return this.random.nextDouble() < probability;
	}

	private TaskRouter taskRouter() {
		return account().taskRouter();
	}

	private SandboxAccount account() {
		return this.sandbox.account();
	}

}
