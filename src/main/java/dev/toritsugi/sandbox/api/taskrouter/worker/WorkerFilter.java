package dev.toritsugi.sandbox.api.taskrouter.worker;

import java.util.function.Predicate;

import dev.toritsugi.expression.Expression;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.WorkerAttributeResolver;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;

/**
 * Reads the filter parameters of a request that lists workers or their statistics.
 */
public final class WorkerFilter {

	private WorkerFilter() {
	}

	/**
	 * Returns the filter for the workers of a workspace. Must be invoked and used within
	 * an engine command.
	 */
	public static Predicate<Worker> of(Workspace workspace, RequestParameters parameters, WorkspaceRequest request) {
		String name = parameters.filter("FriendlyName");
		String activityName = parameters.filter("ActivityName");
		String activitySid = parameters.filter("ActivitySid");
		Boolean available = parameters.flag("Available");
		Expression expression = parameters.expression("TargetWorkersExpression");
		String queueSid = parameters.filter("TaskQueueSid");
		String queueName = parameters.filter("TaskQueueName");
		Predicate<TaskQueue> queue = (candidate) -> (queueSid == null || candidate.sid().equals(queueSid))
				&& (queueName == null || candidate.friendlyName().equals(queueName));
		return (worker) -> (name == null || worker.friendlyName().equalsIgnoreCase(name))
				&& (activityName == null || worker.activity().friendlyName().equals(activityName))
				&& (activitySid == null || worker.activity().sid().equals(activitySid))
				&& (available == null || worker.activity().available() == available)
				&& (expression == null || expression.matches(new WorkerAttributeResolver(worker)))
				&& ((queueSid == null && queueName == null) || request.queues()
					.all(workspace)
					.stream()
					.filter(queue)
					.anyMatch((candidate) -> candidate.isServedBy(worker)));
	}

}
