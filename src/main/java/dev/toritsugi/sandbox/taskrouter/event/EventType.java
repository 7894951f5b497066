package dev.toritsugi.sandbox.taskrouter.event;

/**
 * Type of an event. The names are listed individually because Twilio's naming is
 * irregular.
 *
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/event/reference">Twilio: event
 * types</a>
 */
public enum EventType {

	ACTIVITY_CREATED("activity.created"), ACTIVITY_UPDATED("activity.updated"), ACTIVITY_DELETED("activity.deleted"),
	RESERVATION_CREATED("reservation.created"), RESERVATION_ACCEPTED("reservation.accepted"),
	RESERVATION_REJECTED("reservation.rejected"), RESERVATION_TIMEOUT("reservation.timeout"),
	RESERVATION_CANCELED("reservation.canceled"), RESERVATION_RESCINDED("reservation.rescinded"),
	RESERVATION_WRAPUP("reservation.wrapup"), RESERVATION_COMPLETED("reservation.completed"),
	TASK_CREATED("task.created"), TASK_UPDATED("task.updated"), TASK_CANCELED("task.canceled"),
	TASK_WRAPUP("task.wrapup"), TASK_COMPLETED("task.completed"), TASK_DELETED("task.deleted"),
	TASK_SYSTEM_DELETED("task.system-deleted"), TASK_TRANSFER_INITIATED("task.transfer-initiated"),
	TASK_TRANSFER_ATTEMPT_FAILED("task.transfer-attempt-failed"), TASK_TRANSFER_FAILED("task.transfer-failed"),
	TASK_TRANSFER_CANCELED("task.transfer-canceled"), TASK_TRANSFER_COMPLETED("task.transfer-completed"),
	TASK_CHANNEL_CREATED("task-channel.created"), TASK_CHANNEL_UPDATED("task-channel.updated"),
	TASK_CHANNEL_DELETED("task-channel.deleted"), TASK_QUEUE_CREATED("task-queue.created"),
	TASK_QUEUE_DELETED("task-queue.deleted"), TASK_QUEUE_ENTERED("task-queue.entered"),
	TASK_QUEUE_TIMEOUT("task-queue.timeout"), TASK_QUEUE_MOVED("task-queue.moved"),
	TASK_QUEUE_EXPRESSION_UPDATED("task-queue.expression.updated"), WORKER_CREATED("worker.created"),
	WORKER_ACTIVITY_UPDATE("worker.activity.update"), WORKER_ATTRIBUTES_UPDATE("worker.attributes.update"),
	WORKER_CAPACITY_UPDATE("worker.capacity.update"),
	WORKER_CHANNEL_AVAILABILITY_UPDATE("worker.channel.availability.update"), WORKER_DELETED("worker.deleted"),
	WORKFLOW_CREATED("workflow.created"), WORKFLOW_UPDATED("workflow.updated"), WORKFLOW_DELETED("workflow.deleted"),
	WORKFLOW_TARGET_MATCHED("workflow.target-matched"), WORKFLOW_ENTERED("workflow.entered"),
	WORKFLOW_TIMEOUT("workflow.timeout"), WORKFLOW_SKIPPED("workflow.skipped"), WORKSPACE_CREATED("workspace.created"),
	WORKSPACE_UPDATED("workspace.updated"), WORKSPACE_DELETED("workspace.deleted");

	private final String value;

	EventType(String value) {
		this.value = value;
	}

	/**
	 * Returns Twilio's name of the event type.
	 */
	public String value() {
		return this.value;
	}

	/**
	 * Returns Twilio's {@code ResourceType}, in lower case as Twilio was observed to send
	 * it. The resource of an event that reports the way of a task through its workflow
	 * and its queues is the task. The resource of every other event is named by the first
	 * part of the event type.
	 */
	public String resourceType() {
		return switch (this) {
			case TASK_QUEUE_ENTERED, TASK_QUEUE_TIMEOUT, TASK_QUEUE_MOVED, WORKFLOW_TARGET_MATCHED, WORKFLOW_ENTERED,
					WORKFLOW_TIMEOUT, WORKFLOW_SKIPPED ->
				"task";
			default -> this.value.substring(0, this.value.indexOf('.'));
		};
	}

}
