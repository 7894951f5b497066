package dev.toritsugi.sandbox.controlapi.view;

import java.util.List;

import dev.toritsugi.sandbox.taskrouter.TaskRouter;
import dev.toritsugi.sandbox.taskrouter.model.Activity;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;

/**
 * A TaskRouter workspace.
 */
public record WorkspaceView(String sid, String name, List<ActivityView> activities, List<NamedView> queues,
		List<NamedView> workflows) {

	public static WorkspaceView of(Workspace workspace, TaskRouter taskRouter) {
		return new WorkspaceView(workspace.sid(), workspace.settings().friendlyName(),
				taskRouter.activities().all(workspace).stream().map(ActivityView::of).toList(),
				taskRouter.queues()
					.all(workspace)
					.stream()
					.map((queue) -> new NamedView(queue.sid(), queue.friendlyName()))
					.toList(),
				taskRouter.workflows()
					.all(workspace)
					.stream()
					.map((workflow) -> new NamedView(workflow.sid(), workflow.settings().friendlyName()))
					.toList());
	}

	/**
	 * A worker activity.
	 *
	 * @param available whether TaskRouter offers tasks to workers with this activity
	 */
	record ActivityView(String sid, String name, boolean available) {

		private static ActivityView of(Activity activity) {
			return new ActivityView(activity.sid(), activity.friendlyName(), activity.available());
		}

	}

	/**
	 * A task queue or a workflow.
	 */
	record NamedView(String sid, String name) {

	}

}
