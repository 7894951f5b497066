package dev.toritsugi.sandbox.api.taskrouter.task;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.toritsugi.expression.AttributeResolver;
import dev.toritsugi.expression.Expression;
import dev.toritsugi.sandbox.api.page.ListOrder;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.model.Resource;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * The filters and the sort order of a task list.
 */
record TaskFilter(@Nullable Integer priority, List<String> statuses, @Nullable String workflowSid,
		@Nullable String workflowName, @Nullable String queueSid, @Nullable String queueName,
		@Nullable Expression attributes, @Nullable String routingTarget, @Nullable Boolean hasAddons,
		ListOrder<Task> order) {

	private static final Map<String, Comparator<Task>> FIELDS = Map.of("DateCreated",
			Comparator.comparing(Resource::created), "Priority", Comparator.comparing(Task::priority),
			"VirtualStartTime", Comparator.comparing(Task::virtualStart));

	private static final Set<String> STATUSES = Stream.of(TaskStatus.values())
		.map(TaskStatus::value)
		.collect(Collectors.toUnmodifiableSet());

	static TaskFilter of(RequestParameters parameters) {
		String ordering = parameters.filter("Ordering");
		if (ordering != null && ordering.contains("DateCreated") && ordering.contains("VirtualStartTime")) {
			throw TwilioError.badRequest("Ordering can't have both DateCreated and VirtualStartTime");
		}
		return new TaskFilter(parameters.integer("Priority", 0, Integer.MAX_VALUE),
				parameters.someOf("AssignmentStatus", STATUSES), parameters.filter("WorkflowSid"),
				parameters.filter("WorkflowName"), parameters.filter("TaskQueueSid"),
				parameters.filter("TaskQueueName"), parameters.expression("EvaluateTaskAttributes"),
				parameters.filter("RoutingTarget"), parameters.flag("HasAddons"), ListOrder.by(ordering, FIELDS));
	}

	boolean matches(Task task) {
		TaskQueue queue = task.queue();
		return (this.priority == null || task.priority() == this.priority)
				&& (this.statuses.isEmpty() || this.statuses.contains(task.status().value()))
				&& (this.workflowSid == null || task.workflow().sid().equals(this.workflowSid))
				&& (this.workflowName == null || task.workflow().friendlyName().equals(this.workflowName))
				&& (this.queueSid == null || (queue != null && queue.sid().equals(this.queueSid)))
				&& (this.queueName == null || (queue != null && queue.friendlyName().equals(this.queueName)))
				&& (this.attributes == null || this.attributes.matches(AttributeResolver.of(task.attributes())))
				&& (this.routingTarget == null
						|| (task.routing() != null && task.routing().target().equals(this.routingTarget)))
				// Tasks in the sandbox have no add-ons, which come from Twilio's
				// marketplace.
				&& !Boolean.TRUE.equals(this.hasAddons);
	}

}
