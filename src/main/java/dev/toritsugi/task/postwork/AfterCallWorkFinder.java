package dev.toritsugi.task.postwork;

import java.util.stream.Stream;

import dev.toritsugi.task.wrapup.CallerTask;
import dev.toritsugi.twilio.OwnWorkflows;
import dev.toritsugi.twilio.resource.Reservation;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.resource.WorkerSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds out whether a worker is still doing after-call work. Only callers' tasks of this
 * server's workflows count. Tasks of other applications, for instance chats, do not
 * count. A worker whose voice channel has a capacity of two may do after-call work while
 * another call goes on; this other call does not count either.
 */
@Component
class AfterCallWorkFinder {

	private final TaskClient tasks;

	private final OwnWorkflows workflows;

	AfterCallWorkFinder(TaskClient tasks, OwnWorkflows workflows) {
		this.tasks = tasks;
		this.workflows = workflows;
	}

	/**
	 * Whether the worker has after-call work for another task than the given task. Sends
	 * two requests, and one more for each other reservation that the worker holds.
	 * @param completing task that is about to be completed, or null if there is none
	 */
	boolean isWrappingUp(WorkerSid worker, @Nullable TaskSid completing, Deadline deadline) {
		return Stream.of(Reservation.Status.WRAPPING, Reservation.Status.ACCEPTED)
			.flatMap((status) -> this.tasks.reservations(worker, status, deadline).stream())
			.filter((reservation) -> !reservation.taskSid().equals(completing))
			.anyMatch((reservation) -> isAfterCallWork(reservation, deadline));
	}

	/**
	 * Whether a reservation stands for after-call work. After a transfer, the first
	 * worker's reservation is {@code wrapping} although the task is not. According to
	 * Twilio's pages, some accounts do not use the reservation status {@code wrapping},
	 * so the reservation of a wrapping task stays {@code accepted}.
	 */
	private boolean isAfterCallWork(Reservation reservation, Deadline deadline) {
		try {
			Task task = this.tasks.task(reservation.taskSid(), deadline);
			return this.workflows.contains(task.workflowSid()) && CallerTask.isCallers(task.attributes())
					&& (reservation.status() == Reservation.Status.WRAPPING || task.status() == Task.Status.WRAPPING);
		}
		catch (TwilioException.NotFound ex) {
			// The task has ended since its reservation was read.
			return false;
		}
	}

}
