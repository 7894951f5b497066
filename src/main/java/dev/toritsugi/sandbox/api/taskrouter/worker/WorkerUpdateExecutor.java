package dev.toritsugi.sandbox.api.taskrouter.worker;

import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.model.Activity;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import tools.jackson.databind.node.ObjectNode;

/**
 * Executes the update of a worker that the parameters of a request describe.
 *
 * @param request request for the resources of the workspace
 * @param parameters parameters of the request
 */
public record WorkerUpdateExecutor(WorkspaceRequest request, RequestParameters parameters) {

	private static final int LONGEST_NAME = 64;

	/**
	 * Updates a worker. Must run within an engine command.
	 * @throws TwilioError if a parameter is invalid
	 */
	public void execute(Workspace workspace, Worker worker) {
		String name = this.parameters.text("FriendlyName", LONGEST_NAME);
		ObjectNode attributes = this.parameters.attributes("Attributes");
		String activitySid = this.parameters.filter("ActivitySid");
		boolean reject = Boolean.TRUE.equals(this.parameters.flag("RejectPendingReservations"));
		Activity activity = (activitySid != null) ? this.request.activities().get(workspace, activitySid)
				: worker.activity();
		if (reject && activity.available()) {
			throw TwilioError.badRequest("RejectPendingReservations is for an activity that is not available");
		}
		this.request.workers().update(worker, (name != null && !name.isBlank()) ? name : null, attributes);
		if (reject) {
			this.request.workers().activityRejectingOffers(worker, activity);
		}
		else {
			this.request.workers().activity(worker, activity);
		}
	}

}
