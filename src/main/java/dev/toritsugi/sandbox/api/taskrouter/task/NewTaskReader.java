package dev.toritsugi.sandbox.api.taskrouter.task;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.model.NewTask;
import dev.toritsugi.sandbox.taskrouter.model.TaskChannel;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.Workflow;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads the parameters of a request that creates a task.
 */
public final class NewTaskReader {

	/** Twilio's maximum for a task's time-out (two weeks), in seconds. */
	private static final int LONGEST_TIMEOUT = 1_209_600;

	private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

	private static final String CAPACITY_OF_A_WORKER = "it applies only if RoutingTarget is a worker";

	private NewTaskReader() {
	}

	/**
	 * Reads the values of the new task. Must run within an engine command.
	 * @throws TwilioError if a parameter is invalid
	 */
	public static NewTask read(Workspace workspace, RequestParameters parameters, WorkspaceRequest request) {
		return read(workspace, parameters, parameters.filter("TaskChannel"), request);
	}

	/**
	 * Reads the values of the new task except its channel. Must run within an engine
	 * command.
	 * @param channel SID or unique name of the task channel, or null for the default
	 * channel
	 * @throws TwilioError if a parameter is invalid
	 */
	public static NewTask read(Workspace workspace, RequestParameters parameters, @Nullable String channel,
			WorkspaceRequest request) {
		Integer timeout = parameters.integer("Timeout", 1, LONGEST_TIMEOUT);
		String target = parameters.filter("RoutingTarget");
		return new NewTask(workflow(workspace, parameters.filter("WorkflowSid"), target, request),
				Objects.requireNonNullElseGet(parameters.attributes("Attributes"),
						JsonNodeFactory.instance::objectNode),
				request.channels().get(workspace, (channel != null) ? channel : TaskChannel.DEFAULT),
				parameters.integer("Priority", 0, Integer.MAX_VALUE),
				(timeout != null) ? Duration.ofSeconds(timeout) : NewTask.DEFAULT_TIMEOUT,
				virtualStart(parameters, request.now()), routing(workspace, parameters, target, request));
	}

	static @Nullable Instant virtualStart(RequestParameters parameters, Instant now) {
		Instant start = parameters.instant("VirtualStartTime");
		if (start != null && (start.isAfter(now) || start.isBefore(EARLIEST))) {
			throw TwilioError.badRequest("VirtualStartTime can't be in the future or before 1900");
		}
		return start;
	}

	/**
	 * Returns the workflow of the new task. {@code WorkflowSid} is optional in a
	 * workspace with a single workflow. Twilio does not document which workflow applies
	 * if {@code WorkflowSid} and {@code RoutingTarget} specify different workflows. If
	 * the two workflows differ, the sandbox uses the workflow in {@code RoutingTarget}.
	 */
	private static Workflow workflow(Workspace workspace, @Nullable String sid, @Nullable String target,
			WorkspaceRequest request) {
		if (target != null && target.startsWith("WW")) {
			return request.workflows().get(workspace, target);
		}
		if (sid != null) {
			return request.workflows().get(workspace, sid);
		}
		if (request.workflows().all(workspace).size() == 1) {
			return request.workflows().all(workspace).iterator().next();
		}
		throw TwilioError.badRequest("Missing required parameter WorkflowSid in the post body");
	}

	private static NewTask.@Nullable DirectRouting routing(Workspace workspace, RequestParameters parameters,
			@Nullable String target, WorkspaceRequest request) {
		String queueSid = parameters.filter("TaskQueueSid");
		TaskQueue queue = (queueSid != null) ? request.queues().get(workspace, queueSid) : null;
		if (target == null || target.startsWith("WW")) {
			parameters.ignore("TaskQueueSid",
					"the workflow chooses the queue unless RoutingTarget is a queue or a worker");
			parameters.ignore("IgnoreCapacity", CAPACITY_OF_A_WORKER);
			return (target != null) ? new NewTask.DirectRouting(target, null, false) : null;
		}
		if (target.startsWith("WQ")) {
			parameters.ignore("IgnoreCapacity", CAPACITY_OF_A_WORKER);
			return new NewTask.DirectRouting(request.queues().get(workspace, target).sid(), queue, false);
		}
		// IgnoreCapacity is true by default, according to Twilio's changelog entry on
		// direct routing.
		return new NewTask.DirectRouting(request.workers().get(workspace, target).sid(), queue,
				Objects.requireNonNullElse(parameters.flag("IgnoreCapacity"), true));
	}

}
