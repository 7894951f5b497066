package dev.toritsugi.sandbox.taskrouter.registry;

import dev.toritsugi.sandbox.taskrouter.model.Activity;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskChannel;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.Workflow;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;

/**
 * The TaskRouter resources of the account, by type and workspace.
 *
 * @param activities activities, keyed by friendly name
 * @param channels task channels, keyed by unique name
 * @param queues task queues, keyed by friendly name
 * @param workflows workflows, keyed by friendly name
 * @param workers workers, keyed by friendly name
 * @param tasks tasks, including tasks that ended within the last five minutes
 * @param reservations reservations of the stored tasks
 */
public record TaskRouterResources(WorkspaceResources<Activity> activities, WorkspaceResources<TaskChannel> channels,
		WorkspaceResources<TaskQueue> queues, WorkspaceResources<Workflow> workflows,
		WorkspaceResources<Worker> workers, WorkspaceResources<Task> tasks, ReservationRegistry reservations) {

	/**
	 * Creates empty registries.
	 */
	public static TaskRouterResources empty() {
		return new TaskRouterResources(new WorkspaceResources<>("Activities"), new WorkspaceResources<>("TaskChannels"),
				new WorkspaceResources<>("TaskQueues"), new WorkspaceResources<>("Workflows"),
				new WorkspaceResources<>("Workers"), new WorkspaceResources<>("Tasks"), new ReservationRegistry());
	}

	/**
	 * Removes all resources of a workspace. The tasks of the workspace must have been
	 * deleted already.
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
