package dev.toritsugi.sandbox.taskrouter.registry;

import dev.toritsugi.sandbox.taskrouter.model.Activity;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskChannel;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.Workflow;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;

/**
 * All resources of the account, by kind and workspace.
 *
 * @param activities activities
 * @param channels task channels, whose name is the unique name
 * @param queues task queues
 * @param workflows workflows
 * @param workers workers
 * @param tasks tasks, including those that ended within the last five minutes
 * @param reservations reservations of these tasks
 */
public record TaskRouterResources(WorkspaceResources<Activity> activities, WorkspaceResources<TaskChannel> channels,
		WorkspaceResources<TaskQueue> queues, WorkspaceResources<Workflow> workflows,
		WorkspaceResources<Worker> workers, WorkspaceResources<Task> tasks, ReservationRegistry reservations) {

	/**
	 * Creates registries without content.
	 */
	public static TaskRouterResources empty() {
		return new TaskRouterResources(new WorkspaceResources<>("Activities"), new WorkspaceResources<>("TaskChannels"),
				new WorkspaceResources<>("TaskQueues"), new WorkspaceResources<>("Workflows"),
				new WorkspaceResources<>("Workers"), new WorkspaceResources<>("Tasks"), new ReservationRegistry());
	}

	/**
	 * Removes all resources of a workspace, whose tasks have been deleted before.
	 */
	public void remove(Workspace workspace) {
		this.activities.remove(workspace);
		this.channels.remove(workspace);
		this.queues.remove(workspace);
		this.workflows.remove(workspace);
		this.workers.remove(workspace);
		this.tasks.remove(workspace);
	}

}
