package dev.toritsugi.sandbox.taskrouter.routing;

import dev.toritsugi.sandbox.taskrouter.event.EventData;
import dev.toritsugi.sandbox.taskrouter.event.EventPublisher;
import dev.toritsugi.sandbox.taskrouter.event.EventType;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.workflow.WorkflowFilter;
import dev.toritsugi.sandbox.taskrouter.workflow.WorkflowTarget;
import org.jspecify.annotations.Nullable;

/**
 * Records the events of a task's way through its workflow and its queues.
 */
final class RoutingEventRecorder {

	private final EventPublisher events;

	RoutingEventRecorder(EventPublisher events) {
		this.events = events;
	}

	void workflowEntered(Task task) {
		record(EventType.WORKFLOW_ENTERED, task, "Task %s entered Workflow %s");
	}

	/**
	 * Records that a task has matched a target. UNCONFIRMED: The event lacks each
	 * parameter of the filter and the target that the workflow does not define, and all
	 * parameters of the default filter.
	 * @param filter filter that contains the target, or null for the default filter
	 */
	void targetMatched(Task task, @Nullable WorkflowFilter filter, WorkflowTarget target) {
		EventData data = new EventData();
		if (filter != null) {
			data.put("WorkflowFilterName", filter.friendlyName());
			data.put("WorkflowFilterExpression", filter.expression().text());
		}
		if (target.expression() != null) {
			data.put("WorkflowFilterTargetExpression", target.expression().text());
		}
		this.events.task(EventType.WORKFLOW_TARGET_MATCHED, task, data,
				"Task %s matched a target of Workflow %s".formatted(task.sid(), task.workflow().friendlyName()));
	}

	void targetSkipped(Task task) {
		record(EventType.WORKFLOW_SKIPPED, task, "Task %s skipped a target of Workflow %s");
	}

	void workflowTimedOut(Task task) {
		record(EventType.WORKFLOW_TIMEOUT, task, "Task %s fell out of Workflow %s");
	}

	/**
	 * Records that a task has entered a queue.
	 * @param previous queue that the task has left for this queue, or null if the task
	 * was in no queue
	 */
	void queueEntered(Task task, TaskQueue queue, @Nullable TaskQueue previous) {
		if (previous != null) {
			this.events.task(EventType.TASK_QUEUE_MOVED, task, new EventData().previousQueue(previous),
					"Task %s moved to TaskQueue %s".formatted(task.sid(), queue.friendlyName()));
		}
		else {
			this.events.task(EventType.TASK_QUEUE_ENTERED, task,
					"Task %s entered TaskQueue %s".formatted(task.sid(), queue.friendlyName()));
		}
	}

	void queueTimedOut(Task task) {
		this.events.task(EventType.TASK_QUEUE_TIMEOUT, task,
				"Task %s timed out in its TaskQueue".formatted(task.sid()));
	}

	private void record(EventType type, Task task, String description) {
		this.events.task(type, task, description.formatted(task.sid(), task.workflow().friendlyName()));
	}

}
