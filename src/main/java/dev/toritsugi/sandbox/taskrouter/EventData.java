package dev.toritsugi.sandbox.taskrouter;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What Twilio tells of an event, put together from the groups of its reference. Beside
 * the documented parameters stand those that were observed with them, as in
 * {@code WorkerVersion}.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/event/reference">Twilio: event
 * types</a>
 */
final class EventData {

	private final Map<String, String> data = new LinkedHashMap<>();

	EventData put(String name, @Nullable Object value) {
		if (value != null) {
			this.data.put(name, value.toString());
		}
		return this;
	}

	EventData task(Task task, Instant now) {
		put("TaskSid", task.sid());
		put("TaskAttributes", task.attributesText());
		put("TaskAge", task.age(now));
		put("TaskPriority", task.priority());
		put("TaskAssignmentStatus", task.status().value());
		if (task.status() == Task.Status.CANCELED) {
			put("TaskCanceledReason", task.reason());
			// Observed beside the documented one.
			put("Reason", task.reason());
		}
		if (task.status() == Task.Status.COMPLETED) {
			put("TaskCompletedReason", task.reason());
		}
		put("TaskVersion", task.version());
		put("TaskDateCreated", task.created().getEpochSecond());
		put("TaskChannelSid", task.channel().sid());
		put("TaskChannelUniqueName", task.channel().uniqueName());
		put("TaskVirtualStartTime", task.virtualStart().getEpochSecond());
		workflow(task.workflow());
		Instant entered = task.queueEntered();
		if (entered != null) {
			put("TaskQueueEnteredDate", entered.getEpochSecond());
		}
		return (task.queue() != null) ? queue(task.queue()) : this;
	}

	EventData reservation(Reservation reservation) {
		put("ReservationSid", reservation.sid());
		return put("ReservationVersion", reservation.version());
	}

	EventData worker(Worker worker) {
		put("WorkerSid", worker.sid());
		put("WorkerName", worker.friendlyName());
		put("WorkerAttributes", worker.attributesText());
		put("WorkerActivitySid", worker.activity().sid());
		put("WorkerActivityName", worker.activity().friendlyName());
		put("WorkerVersion", worker.version());
		return operatingUnit(worker.workspace());
	}

	/** The account has one, whose SID has the digits of its own. */
	EventData operatingUnit(Workspace workspace) {
		return put("OperatingUnitSid", workspace.accountSid().replaceFirst("^AC", "OU"));
	}

	EventData channel(WorkerChannel channel) {
		put("WorkerChannelAvailable", channel.available());
		put("WorkerChannelAvailableCapacity", channel.availableCapacityPercentage());
		put("WorkerChannelTaskCount", channel.assignedTasks());
		put("TaskChannelSid", channel.taskChannel().sid());
		return put("TaskChannelUniqueName", channel.taskChannel().uniqueName());
	}

	EventData channel(TaskChannel channel) {
		put("TaskChannelSid", channel.sid());
		put("TaskChannelName", channel.friendlyName());
		put("TaskChannelUniqueName", channel.uniqueName());
		return put("TaskChannelOptimizedRouting", channel.optimizedRouting());
	}

	EventData queue(TaskQueue queue) {
		put("TaskQueueSid", queue.sid());
		put("TaskQueueName", queue.friendlyName());
		return put("TaskQueueTargetExpression",
				(queue.settings().targetWorkers() != null) ? queue.settings().targetWorkers().text() : null);
	}

	EventData workflow(Workflow workflow) {
		put("WorkflowSid", workflow.sid());
		return put("WorkflowName", workflow.friendlyName());
	}

	EventData activity(Activity activity) {
		put("ActivitySid", activity.sid());
		put("ActivityName", activity.friendlyName());
		return put("ActivityAvailable", activity.available());
	}

	Map<String, String> toMap() {
		return this.data;
	}

}
