package dev.toritsugi.sandbox.taskrouter;

import java.time.Duration;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Sids;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.TaskRouterEvent.TaskEvent;
import org.jspecify.annotations.Nullable;

/**
 * Makes tasks and says what may become of them. To be called from within an engine's
 * command.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/lifecycle-task-state">Twilio:
 * lifecycle of a task</a>
 */
public final class Tasks {

	/** Without an event, says Twilio's page on events. */
	private static final Duration ENDED_ONES_VANISH_AFTER = Duration.ofMinutes(5);

	private final Engine engine;

	private final Sids sids;

	private final Workspace workspace;

	private final Reservations reservations;

	private final Events events;

	public Tasks(Engine engine, Sids sids, Workspace workspace, Reservations reservations, Events events) {
		this.engine = engine;
		this.sids = sids;
		this.workspace = workspace;
		this.reservations = reservations;
		this.events = events;
	}

	/**
	 * Makes a task and offers it.
	 * @throws TwilioError if there is no such workflow
	 */
	public Task create(NewTask newTask) {
		Task task = new Task(this.sids.next("WT"), this.workspace.workflow(newTask.workflowSid()), newTask,
				this.engine.now());
		this.workspace.add(task);
		this.engine.after(task.timeout(), () -> expire(task));
		this.events.happened(new TaskEvent(task, task.status()));
		this.reservations.offer();
		return task;
	}

	/**
	 * Gives up a task that nobody accepted yet.
	 * @throws TwilioError if somebody has, or if it is over
	 */
	public void cancel(Task task, @Nullable String reason) {
		if (!task.status().open()) {
			throw refusal("Cannot cancel task %s because it is not pending or reserved.", task);
		}
		end(task, Task.Status.CANCELED, reason);
		this.reservations.follow(task, Reservation.Status.PENDING, Reservation.Status.CANCELED);
		this.reservations.offer();
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
		change(task, Task.Status.WRAPPING);
		this.reservations.follow(task, Reservation.Status.ACCEPTED, Reservation.Status.WRAPPING);
		this.events.tell();
	}

	/**
	 * Completes a task, which frees its worker.
	 * @throws TwilioError if it is neither assigned nor wrapping
	 */
	public void complete(Task task, @Nullable String reason) {
		if (task.status() != Task.Status.ASSIGNED && task.status() != Task.Status.WRAPPING) {
			throw refusal("Cannot complete task %s because it is not currently assigned.", task);
		}
		end(task, Task.Status.COMPLETED, reason);
		this.reservations.follow(task, Reservation.Status.ACCEPTED, Reservation.Status.COMPLETED);
		this.reservations.follow(task, Reservation.Status.WRAPPING, Reservation.Status.COMPLETED);
		this.reservations.offer();
	}

	private void expire(Task task) {
		if (task.status().open()) {
			cancel(task, "Task TTL Exceeded");
		}
	}

	private void end(Task task, Task.Status status, @Nullable String reason) {
		task.reason(reason);
		change(task, status);
		this.engine.after(ENDED_ONES_VANISH_AFTER, () -> this.workspace.remove(task));
	}

	private void change(Task task, Task.Status status) {
		task.status(status, this.engine.now());
		this.events.happened(new TaskEvent(task, status));
	}

	private TwilioError refusal(String message, Task task) {
		return TwilioError.badRequest(message.formatted("%s in workspace %s for account %s".formatted(task.sid(),
				this.workspace.sid(), this.workspace.accountSid())));
	}

}
