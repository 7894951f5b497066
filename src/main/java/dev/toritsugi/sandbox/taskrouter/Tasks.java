package dev.toritsugi.sandbox.taskrouter;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Sids;
import dev.toritsugi.sandbox.engine.TwilioError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the tasks of a workspace and says what may become of them.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/lifecycle-task-state">Twilio:
 * lifecycle of a task</a>
 */
public final class Tasks {

	/** Without an event, says Twilio's page on events. */
	private static final Duration ENDED_ONES_VANISH_AFTER = Duration.ofMinutes(5);

	/** Twilio's limits: then TaskRouter deletes the task. */
	private static final Duration LONGEST_ASSIGNED = Duration.ofDays(1);

	private final Workspace workspace;

	private final Engine engine;

	private final Sids sids;

	private final Events events;

	private final Routing routing;

	private final Register<Task> tasks;

	private long count;

	Tasks(Workspace workspace, Engine engine, Sids sids, Events events, WaitingLines lines) {
		this.workspace = workspace;
		this.engine = engine;
		this.sids = sids;
		this.events = events;
		this.routing = new Routing(workspace, engine, events, lines);
		this.tasks = new Register<>(workspace.path() + "/Tasks");
	}

	Routing routing() {
		return this.routing;
	}

	/**
	 * All tasks, those too that ended within the last five minutes, oldest first.
	 */
	public Collection<Task> all() {
		return this.tasks.all();
	}

	/**
	 * The tasks that nobody has accepted yet, each queue's in the order in which they are
	 * offered.
	 */
	public List<Task> waiting() {
		Map<Optional<TaskQueue>, List<Task>> byQueue = this.tasks.all()
			.stream()
			.filter((task) -> task.status().open())
			.collect(Collectors.groupingBy((task) -> Optional.ofNullable(task.queue()), LinkedHashMap::new,
					Collectors.toList()));
		return byQueue.entrySet()
			.stream()
			.flatMap((line) -> line.getValue().stream().sorted(order(line.getKey())))
			.toList();
	}

	private static Comparator<Task> order(Optional<TaskQueue> queue) {
		return WaitingLine.order(queue.map((each) -> each.settings().taskOrder()).orElse(QueueOrder.FIFO));
	}

	/**
	 * The task of that SID.
	 * @throws TwilioError if there is none, or no longer
	 */
	public Task get(String sid) {
		return this.tasks.get(sid);
	}

	/**
	 * Makes a task and sends it on its way.
	 */
	public Task create(NewTask newTask) {
		Task task = new Task(this.sids.next("WT"), this.count++, newTask, this.engine.now());
		this.tasks.add(task);
		task.expiry(this.engine.after(task.timeout(), () -> cancel(task, "Task TTL Exceeded")));
		happened(EventType.TASK_CREATED, task, "created");
		this.routing.enter(task);
		this.events.tell();
		return task;
	}

	/**
	 * Changes a task in whatever state it is.
	 */
	public void update(Task task, TaskChange change) {
		this.routing.change(task, () -> {
			task.change(change);
			task.touch(this.engine.now());
		});
		if (change.channel() != null) {
			this.workspace.workers().reconsider();
		}
		happened(EventType.TASK_UPDATED, task, "updated");
		this.events.tell();
	}

	/**
	 * Adds an attribute, as TaskRouter itself does with the worker's leg.
	 */
	public void attribute(Task task, String name, JsonNode value) {
		ObjectNode attributes = task.attributes().deepCopy();
		attributes.set(name, value);
		update(task, TaskChange.attributes(attributes));
	}

	/**
	 * Gives up a task that nobody accepted yet.
	 * @throws TwilioError if somebody has, or if it is over
	 */
	public void cancel(Task task, @Nullable String reason) {
		if (!task.status().open()) {
			throw refusal("Cannot cancel task %s because it is not pending or reserved.", task);
		}
		List<Worker> offered = workersHolding(task);
		end(task, Task.Status.CANCELED, reason);
		happened(EventType.TASK_CANCELED, task, "canceled");
		this.workspace.reservations()
			.follow(task, Reservation.Status.PENDING, Reservation.Status.CANCELED, EventType.RESERVATION_CANCELED,
					"canceled");
		offer(offered);
	}

	/**
	 * Ends the talking part of an assigned task: its worker is left with it until it is
	 * completed.
	 * @throws TwilioError if it is not assigned
	 */
	public void wrapUp(Task task) {
		if (task.status() != Task.Status.ASSIGNED) {
			throw refusal("Cannot wrap up a task %s because it's not currently assigned", task);
		}
		task.expiry(null);
		task.status(Task.Status.WRAPPING, this.engine.now());
		happened(EventType.TASK_WRAPUP, task, "wrapping up");
		this.workspace.reservations()
			.follow(task, Reservation.Status.ACCEPTED, Reservation.Status.WRAPPING, EventType.RESERVATION_WRAPUP,
					"wrapping up");
		this.events.tell();
	}

	/**
	 * The call for which an assigned task stands is over: a multitasking workspace leaves
	 * the task to be wrapped up, another one completes it. Does nothing to any other
	 * task.
	 */
	public void callEnded(Task task) {
		if (task.status() == Task.Status.ASSIGNED) {
			if (this.workspace.settings().multiTaskEnabled()) {
				wrapUp(task);
			}
			else {
				complete(task, null);
			}
		}
	}

	/**
	 * Completes a task, which frees its worker.
	 * @throws TwilioError if it is neither assigned nor wrapping
	 */
	public void complete(Task task, @Nullable String reason) {
		if (task.status() != Task.Status.ASSIGNED && task.status() != Task.Status.WRAPPING) {
			throw refusal("Cannot complete task %s because it is not currently assigned.", task);
		}
		List<Worker> freed = workersHolding(task);
		end(task, Task.Status.COMPLETED, reason);
		happened(EventType.TASK_COMPLETED, task, "completed");
		completeReservations(task);
		offer(freed);
	}

	/**
	 * Deletes a task: what is offered is canceled, what is accepted completed.
	 */
	public void delete(Task task) {
		delete(task, EventType.TASK_DELETED);
	}

	void deleteAll() {
		List.copyOf(all()).forEach(this::delete);
	}

	/**
	 * Lets the waiting tasks of a workflow begin it from its top.
	 */
	void reEvaluate(Workflow workflow) {
		List.copyOf(all())
			.stream()
			.filter((task) -> task.workflow() == workflow && task.status() == Task.Status.PENDING)
			.forEach(this.routing::enter);
		this.events.tell();
	}

	void assigned(Task task) {
		this.routing.leave(task);
		task.status(Task.Status.ASSIGNED, this.engine.now());
		task.expiry(this.engine.after(LONGEST_ASSIGNED, () -> delete(task, EventType.TASK_SYSTEM_DELETED)));
	}

	private void delete(Task task, EventType type) {
		List<Worker> freed = workersHolding(task);
		this.routing.leave(task);
		task.expiry(null);
		if (!task.status().ended()) {
			task.status(task.status().open() ? Task.Status.CANCELED : Task.Status.COMPLETED, this.engine.now());
		}
		happened(type, task, "deleted");
		this.workspace.reservations()
			.follow(task, Reservation.Status.PENDING, Reservation.Status.CANCELED, EventType.RESERVATION_CANCELED,
					"canceled");
		completeReservations(task);
		forget(task);
		offer(freed);
	}

	private void completeReservations(Task task) {
		for (Reservation.Status held : List.of(Reservation.Status.ACCEPTED, Reservation.Status.WRAPPING)) {
			this.workspace.reservations()
				.follow(task, held, Reservation.Status.COMPLETED, EventType.RESERVATION_COMPLETED, "completed");
		}
	}

	private void end(Task task, Task.Status status, @Nullable String reason) {
		this.routing.leave(task);
		task.reason(reason);
		task.status(status, this.engine.now());
		task.expiry(this.engine.after(ENDED_ONES_VANISH_AFTER, () -> forget(task)));
	}

	private void forget(Task task) {
		this.tasks.remove(task);
		this.workspace.reservations().forget(task);
	}

	private void offer(List<Worker> freed) {
		freed.forEach(this.workspace.reservations()::offer);
		this.events.tell();
	}

	private static List<Worker> workersHolding(Task task) {
		return task.reservations()
			.stream()
			.filter((reservation) -> reservation.status().occupies())
			.map(Reservation::worker)
			.toList();
	}

	private void happened(EventType type, Task task, String what) {
		this.events.task(type, task, "Task %s %s".formatted(task.sid(), what));
	}

	private TwilioError refusal(String message, Task task) {
		return TwilioError.badRequest(message.formatted("%s in workspace %s for account %s".formatted(task.sid(),
				this.workspace.sid(), this.workspace.accountSid())));
	}

}
