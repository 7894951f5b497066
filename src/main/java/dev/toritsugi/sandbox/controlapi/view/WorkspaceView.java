package dev.toritsugi.sandbox.controlapi.view;

import java.util.List;

import dev.toritsugi.sandbox.taskrouter.Activity;
import dev.toritsugi.sandbox.taskrouter.Workspace;

/**
 * A TaskRouter workspace.
 */
public record WorkspaceView(String sid, String name, List<ActivityView> activities, List<NamedView> queues,
		List<NamedView> workflows) {

	public static WorkspaceView of(Workspace workspace) {
		return new WorkspaceView(workspace.sid(), workspace.settings().friendlyName(),
				workspace.activities().all().stream().map(ActivityView::of).toList(),
				workspace.queues()
					.all()
					.stream()
					.map((queue) -> new NamedView(queue.sid(), queue.friendlyName()))
					.toList(),
				workspace.workflows()
					.all()
					.stream()
					.map((workflow) -> new NamedView(workflow.sid(), workflow.settings().friendlyName()))
					.toList());
	}

	/**
	 * An activity.
	 *
	 * @param available whether workers with this activity are offered tasks
	 */
	record ActivityView(String sid, String name, boolean available) {

		private static ActivityView of(Activity activity) {
			return new ActivityView(activity.sid(), activity.friendlyName(), activity.available());
		}

	}

	/**
	 * A queue or a workflow.
	 */
	record NamedView(String sid, String name) {

	}

}
