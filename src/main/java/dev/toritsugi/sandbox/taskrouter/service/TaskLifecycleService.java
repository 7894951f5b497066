package dev.toritsugi.sandbox.taskrouter.service;

import java.time.Duration;
import java.util.List;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.SidGenerator;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.event.EventData;
import dev.toritsugi.sandbox.taskrouter.event.EventPublisher;
import dev.toritsugi.sandbox.taskrouter.event.EventType;
import dev.toritsugi.sandbox.taskrouter.model.NewTask;
import dev.toritsugi.sandbox.taskrouter.model.ReservationStatus;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskChange;
import dev.toritsugi.sandbox.taskrouter.model.TaskChannel;
import dev.toritsugi.sandbox.taskrouter.model.TaskStatus;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.Workflow;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import dev.toritsugi.sandbox.taskrouter.registry.TaskRouterResources;
import dev.toritsugi.sandbox.taskrouter.routing.ReservationLifecycle;
import dev.toritsugi.sandbox.taskrouter.routing.TaskCloser;
import dev.toritsugi.sandbox.taskrouter.routing.TaskDispatcher;
import dev.toritsugi.sandbox.taskrouter.routing.WorkflowRouter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Creates tasks and changes their status.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/lifecycle-task-state">Twilio:
 * lifecycle of a task</a>
 */
public final class TaskLifecycleService extends AbstractResourceService<Task> {

	/**
	 * Maximum time for which a task may be assigned. TaskRouter deletes a task that stays
	 * assigned for more than one day.
	 */
	private static final Duration LONGEST_ASSIGNED = Duration.ofDays(1);

	private final Engine engine;

	private final SidGenerator sids;

	private final EventPublisher events;

	private final TaskRouterResources resources;

	private final ReservationLifecycle reservations;

	private final TaskCloser closer;

	private final TaskDispatcher dispatcher;

	private final WorkflowRouter router;

	private long count;

	public TaskLifecycleService(Engine engine, SidGenerator sids, EventPublisher events, TaskRouterResources resources,
			ReservationLifecycle reservations, TaskCloser closer, TaskDispatcher dispatcher, WorkflowRouter router) {
		super(resources.tasks());
		this.engine = engine;
		this.sids = sids;
		this.events = events;
		this.resources = resources;
		this.reservations = reservations;
		this.closer = closer;
		this.dispatcher = dispatcher;
		this.router = router;
	}

	/**
	 * Creates a task and routes it.
	 */
	public Task create(NewTask newTask) {
		Task task = new Task(this.sids.next("WT"), this.count++, newTask, this.engine.now());
		in(task.workspace()).add(task);
		task.expiry(this.engine.after(task.timeout(), () -> cancel(task, "Task TTL Exceeded")));
		record(EventType.TASK_CREATED, task, "created");
		this.router.enter(task);
		this.events.publish();
		return task;
	}

	/**
	 * Creates a task in the channel {@code voice}.
	 * @param priority task priority, or null for 0
	 * @param timeout time after which the task is canceled if no worker has accepted the
	 * task, or null for TaskRouter's default
	 */
	public Task createVoiceTask(Workflow workflow, ObjectNode attributes, @Nullable Integer priority,
			@Nullable Duration timeout) {
		TaskChannel voice = this.resources.channels().in(workflow.workspace()).named(TaskChannel.VOICE).orElseThrow();
		return create(new NewTask(workflow, attributes, voice, priority,
				(timeout != null) ? timeout : NewTask.DEFAULT_TIMEOUT, null, null));
	}

	/**
	 * Updates a task, whatever its status.
	 */
	public void update(Task task, TaskChange change) {
		this.router.change(task, () -> {
			task.change(change);
			task.touch(this.engine.now());
		});
		if (change.channel() != null) {
			this.dispatcher.rematchAll(task.workspace());
		}
		record(EventType.TASK_UPDATED, task, "updated");
		this.events.publish();
	}

	/**
	 * Adds an attribute to a task. For example, TaskRouter adds the attribute
	 * {@code worker_call_sid} when it calls the worker.
	 */
	public void attribute(Task task, String name, JsonNode value) {
		ObjectNode attributes = task.attributes().deepCopy();
		attributes.set(name, value);
		update(task, TaskChange.attributes(attributes));
	}

	/**
	 * Cancels a task that no worker has accepted yet.
	 * @throws TwilioError 400 if the task is neither pending nor reserved
	 */
	public void cancel(Task task, @Nullable String reason) {
		if (!task.status().open()) {
			throw refusal("Cannot cancel task %s because it is not pending or reserved.", task);
		}
		this.dispatcher.cancel(task, reason);
	}

	/**
	 * Starts the wrap-up of an assigned task, which uses the worker's capacity until the
	 * task is completed.
	 * @throws TwilioError 400 if the task is not assigned
	 */
	public void wrapUp(Task task) {
		if (task.status() != TaskStatus.ASSIGNED) {
			throw refusal("Cannot wrap up a task %s because it's not currently assigned", task);
		}
		task.expiry(null);
		task.status(TaskStatus.WRAPPING, this.engine.now());
		EventData accepted = new EventData();
		this.resources.reservations()
			.of(task)
			.stream()
			.filter((reservation) -> reservation.status() == ReservationStatus.ACCEPTED)
			.forEach(accepted::acceptedBy);
		this.events.task(EventType.TASK_WRAPUP, task, accepted, "Task %s wrapping up".formatted(task.sid()));
		cancelReservations(task);
		this.reservations.endAll(task, ReservationStatus.ACCEPTED, ReservationStatus.WRAPPING,
				EventType.RESERVATION_WRAPUP, "wrapping up");
		this.events.publish();
	}

	/**
	 * Handles the end of a task's phone call. In a multitasking workspace, starts the
	 * wrap-up of the task; in a single-tasking workspace, completes the task. Ignores
	 * tasks that are not assigned.
	 */
	public void callEnded(Task task) {
		if (task.status() == TaskStatus.ASSIGNED) {
			if (task.workspace().settings().multiTaskEnabled()) {
				wrapUp(task);
			}
			else {
				complete(task, null);
			}
		}
	}

	/**
	 * Completes a task, and frees the worker's capacity.
	 * @throws TwilioError 400 if the task is neither assigned nor wrapping
	 */
	public void complete(Task task, @Nullable String reason) {
		if (task.status() != TaskStatus.ASSIGNED && task.status() != TaskStatus.WRAPPING) {
			throw refusal("Cannot complete task %s because it is not currently assigned.", task);
		}
		List<Worker> freed = this.dispatcher.workersHolding(task);
		this.closer.close(task, TaskStatus.COMPLETED, reason);
		record(EventType.TASK_COMPLETED, task, "completed");
		cancelReservations(task);
		completeReservations(task);
		freed.forEach(this.dispatcher::offer);
		this.events.publish();
	}

	/**
	 * Deletes a task. Cancels the task's pending reservations, and completes its accepted
	 * or wrapping reservation.
	 */
	public void delete(Task task) {
		delete(task, EventType.TASK_DELETED);
	}

	/** Assigns a task to the worker who accepted it. */
	void assign(Task task) {
		this.closer.leave(task);
		task.status(TaskStatus.ASSIGNED, this.engine.now());
		task.expiry(this.engine.after(LONGEST_ASSIGNED, () -> delete(task, EventType.TASK_SYSTEM_DELETED)));
	}

	private void delete(Task task, EventType type) {
		List<Worker> freed = this.dispatcher.workersHolding(task);
		this.closer.leave(task);
		task.expiry(null);
		if (!task.status().ended()) {
			task.status(task.status().open() ? TaskStatus.CANCELED : TaskStatus.COMPLETED, this.engine.now());
		}
		record(type, task, "deleted");
		cancelReservations(task);
		completeReservations(task);
		this.closer.remove(task);
		freed.forEach(this.dispatcher::offer);
		this.events.publish();
	}

	private void cancelReservations(Task task) {
		this.reservations.endAll(task, ReservationStatus.PENDING, ReservationStatus.CANCELED,
				EventType.RESERVATION_CANCELED, "canceled");
	}

	private void completeReservations(Task task) {
		for (ReservationStatus held : List.of(ReservationStatus.ACCEPTED, ReservationStatus.WRAPPING)) {
			this.reservations.endAll(task, held, ReservationStatus.COMPLETED, EventType.RESERVATION_COMPLETED,
					"completed");
		}
	}

	private void record(EventType type, Task task, String what) {
		this.events.task(type, task, "Task %s %s".formatted(task.sid(), what));
	}

	private static TwilioError refusal(String message, Task task) {
		Workspace workspace = task.workspace();
		return TwilioError.badRequest(message.formatted(
				"%s in workspace %s for account %s".formatted(task.sid(), workspace.sid(), workspace.accountSid())));
	}

}
