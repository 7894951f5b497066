package dev.toritsugi.sandbox.taskrouter.event;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.toritsugi.sandbox.taskrouter.model.Activity;
import dev.toritsugi.sandbox.taskrouter.model.NewTask;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskChannel;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.TaskStatus;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.WorkerChannel;
import dev.toritsugi.sandbox.taskrouter.model.Workflow;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Builds the parameters of an event, grouped as in Twilio's reference. Includes
 * documented parameters, and undocumented parameters that Twilio was observed to send,
 * such as {@code WorkerVersion}.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/event/reference">Twilio: event
 * types</a>
 */
public final class EventData {

	private final Map<String, String> data = new LinkedHashMap<>();

	/**
	 * Adds a parameter, unless the value is null.
	 */
	public EventData put(String name, @Nullable Object value) {
		if (value != null) {
			this.data.put(name, value.toString());
		}
		return this;
	}

	/**
	 * Adds the parameters of a task, its queue, its workflow and its operating unit.
	 */
	public EventData task(Task task, Instant now) {
		put("TaskSid", task.sid());
		put("TaskAttributes", task.attributesText());
		put("TaskAge", task.age(now));
		put("TaskPriority", task.priority());
		put("TaskAssignmentStatus", task.status().value());
		if (task.status() == TaskStatus.CANCELED) {
			put("TaskCanceledReason", task.reason());
			// Twilio does not document this parameter, but was observed to send it.
			put("Reason", task.reason());
		}
		if (task.status() == TaskStatus.COMPLETED) {
			put("TaskCompletedReason", task.reason());
		}
		put("TaskVersion", task.version());
		put("TaskDateCreated", task.created().getEpochSecond());
		put("TaskChannelSid", task.channel().sid());
		put("TaskChannelUniqueName", task.channel().uniqueName());
		put("TaskVirtualStartTime", task.virtualStart().getEpochSecond());
		workflow(task.workflow());
		operatingUnit(task.workspace());
		Instant entered = task.queueEntered();
		if (entered != null) {
			put("TaskQueueEnteredDate", entered.getEpochSecond());
		}
		return (task.queue() != null) ? queue(task.queue()) : this;
	}

	/**
	 * Adds the parameters of a reservation.
	 */
	public EventData reservation(Reservation reservation) {
		NewTask.DirectRouting routing = reservation.task().routing();
		put("TaskIgnoreCapacity", routing != null && routing.ignoreCapacity());
		put("ReservationSid", reservation.sid());
		return put("ReservationVersion", reservation.version());
	}

	/**
	 * Adds the worker who has accepted a task, and the accepted reservation. Twilio does
	 * not document these parameters. Applications were observed to read them from the
	 * event {@code task.wrapup}, and one application notes that the event
	 * {@code task.updated} does not have them. UNCONFIRMED: The sandbox does not add them
	 * to other task events.
	 */
	public EventData acceptedBy(Reservation reservation) {
		put("ReservationSid", reservation.sid());
		put("WorkerSid", reservation.worker().sid());
		put("WorkerName", reservation.worker().friendlyName());
		return put("WorkerAttributes", reservation.worker().attributesText());
	}

	/**
	 * Adds the queue that a task has left for another queue.
	 */
	public EventData previousQueue(TaskQueue queue) {
		put("PreviousTaskQueueSid", queue.sid());
		return put("PreviousTaskQueueName", queue.friendlyName());
	}

	/**
	 * Adds the parameters of a worker.
	 */
	public EventData worker(Worker worker) {
		put("WorkerSid", worker.sid());
		put("WorkerName", worker.friendlyName());
		put("WorkerAttributes", worker.attributesText());
		put("WorkerActivitySid", worker.activity().sid());
		put("WorkerActivityName", worker.activity().friendlyName());
		put("WorkerVersion", worker.version());
		return operatingUnit(worker.workspace());
	}

	/**
	 * Adds the SID of the account's operating unit, which contains the same digits as the
	 * account SID.
	 */
	public EventData operatingUnit(Workspace workspace) {
		return put("OperatingUnitSid", workspace.accountSid().replaceFirst("^AC", "OU"));
	}

	/**
	 * Adds the parameters of a worker channel.
	 * @param previous available capacity before the change, in percent
	 */
	public EventData channel(WorkerChannel channel, int previous) {
		put("WorkerChannelAvailable", channel.available());
		put("WorkerChannelAvailableCapacity", channel.availableCapacityPercentage());
		put("WorkerChannelPreviousCapacity", previous);
		put("WorkerChannelTaskCount", channel.assignedTasks());
		put("TaskChannelSid", channel.taskChannel().sid());
		return put("TaskChannelUniqueName", channel.taskChannel().uniqueName());
	}

	/**
	 * Adds the parameters of a task channel.
	 */
	public EventData channel(TaskChannel channel) {
		put("TaskChannelSid", channel.sid());
		put("TaskChannelName", channel.friendlyName());
		put("TaskChannelUniqueName", channel.uniqueName());
		return put("TaskChannelOptimizedRouting", channel.optimizedRouting());
	}

	/**
	 * Adds the parameters of a task queue.
	 */
	public EventData queue(TaskQueue queue) {
		put("TaskQueueSid", queue.sid());
		put("TaskQueueName", queue.friendlyName());
		return put("TaskQueueTargetExpression",
				(queue.settings().targetWorkers() != null) ? queue.settings().targetWorkers().text() : null);
	}

	/**
	 * Adds the parameters of a workflow.
	 */
	public EventData workflow(Workflow workflow) {
		put("WorkflowSid", workflow.sid());
		return put("WorkflowName", workflow.friendlyName());
	}

	/**
	 * Adds the parameters of an activity.
	 */
	public EventData activity(Activity activity) {
		put("ActivitySid", activity.sid());
		put("ActivityName", activity.friendlyName());
		return put("ActivityAvailable", activity.available());
	}

	Map<String, String> toMap() {
		return this.data;
	}

}
