package dev.toritsugi.task;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.toritsugi.twilio.OwnWorkflows;
import dev.toritsugi.twilio.resource.Reservation;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.resource.VoicemailTask;
import dev.toritsugi.twilio.resource.WorkerSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioException;

/**
 * The unfinished calls of one worker, which occupy the worker's capacity. Voicemail tasks
 * are omitted.
 *
 * @param wrapping tasks whose call is over
 * @param assigned tasks whose call is in progress
 */
public record WorkerTasks(List<TaskSid> wrapping, List<TaskSid> assigned) {

	/**
	 * Reads the worker's reservations and the status of each reservation's task. The
	 * reservation's status does not suffice, because according to Twilio's pages only
	 * some accounts use the reservation status {@code wrapping}. In accounts that do not
	 * use this status, the reservation of a wrapping task stays {@code accepted}. Tasks
	 * of other applications' workflows are omitted.
	 * @throws TwilioException.NotFound if the worker does not exist or no longer exists
	 */
	public static WorkerTasks of(WorkerSid worker, TaskClient client, OwnWorkflows workflows, Deadline deadline) {
		Set<TaskSid> held = new LinkedHashSet<>();
		for (Reservation.Status status : List.of(Reservation.Status.WRAPPING, Reservation.Status.ACCEPTED)) {
			client.reservations(worker, status, deadline).forEach((reservation) -> held.add(reservation.taskSid()));
		}
		List<TaskSid> wrapping = new ArrayList<>();
		List<TaskSid> assigned = new ArrayList<>();
		for (TaskSid sid : held) {
			Task.Status status = status(sid, client, workflows, deadline);
			if (status == Task.Status.WRAPPING) {
				wrapping.add(sid);
			}
			else if (status == Task.Status.ASSIGNED) {
				assigned.add(sid);
			}
		}
		return new WorkerTasks(wrapping, assigned);
	}

	/**
	 * Reads a task's status. Returns completed if the task does not exist, because a
	 * missing task must have ended after its reservation was read. Returns unknown if the
	 * task belongs to another application or is a voicemail task.
	 */
	private static Task.Status status(TaskSid sid, TaskClient client, OwnWorkflows workflows, Deadline deadline) {
		try {
			Task task = client.task(sid, deadline);
			return workflows.contains(task.workflowSid()) && !VoicemailTask.isVoicemail(task.attributes())
					? task.status() : Task.Status.UNKNOWN;
		}
		catch (TwilioException.NotFound ex) {
			return Task.Status.COMPLETED;
		}
	}

}
