package dev.toritsugi.twilio.rest;

import java.net.URI;
import java.util.Optional;

import com.twilio.rest.taskrouter.v1.workspace.Workflow;
import com.twilio.rest.taskrouter.v1.workspace.WorkflowFetcher;

/**
 * Reads workflows of the workspace.
 */
public class WorkflowClient {

	private final WorkspaceConnection twilio;

	WorkflowClient(WorkspaceConnection twilio) {
		this.twilio = twilio;
	}

	/** Returns a client that sends each request only once. */
	public WorkflowClient withoutRetries() {
		return new WorkflowClient(this.twilio.withoutRetries());
	}

	/**
	 * Reads the URL of a workflow's assignment callback. Returns empty if the workflow
	 * has no assignment callback or does not exist.
	 * @param sid SID of the workflow, WW and 32 hex digits
	 * @throws TwilioException if the request fails
	 */
	public Optional<URI> assignmentCallback(String sid, Deadline deadline) {
		return workflow(sid, deadline).map(Workflow::getAssignmentCallbackUrl);
	}

	/**
	 * Whether a workflow exists in the workspace.
	 * @param sid SID of the workflow, WW and 32 hex digits
	 * @throws TwilioException if the request fails
	 */
	public boolean exists(String sid, Deadline deadline) {
		return workflow(sid, deadline).isPresent();
	}

	private Optional<Workflow> workflow(String sid, Deadline deadline) {
		try {
			return Optional.of(this.twilio
				.repeatable(deadline, (client) -> new WorkflowFetcher(this.twilio.workspace(), sid).fetch(client))
				.resource());
		}
		catch (TwilioException.NotFound ex) {
			return Optional.empty();
		}
	}

}
