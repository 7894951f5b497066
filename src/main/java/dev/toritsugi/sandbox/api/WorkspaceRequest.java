package dev.toritsugi.sandbox.api;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.event.EventHistory;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import dev.toritsugi.sandbox.taskrouter.service.ActivityService;
import dev.toritsugi.sandbox.taskrouter.service.ReservationService;
import dev.toritsugi.sandbox.taskrouter.service.TaskChannelService;
import dev.toritsugi.sandbox.taskrouter.service.TaskLifecycleService;
import dev.toritsugi.sandbox.taskrouter.service.TaskQueueService;
import dev.toritsugi.sandbox.taskrouter.service.WorkerService;
import dev.toritsugi.sandbox.taskrouter.service.WorkflowService;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A REST request for the resources of one workspace.
 *
 * @param account the sandbox's account
 * @param workspaceSid SID of the workspace, from the request path
 */
public record WorkspaceRequest(SandboxAccount account, String workspaceSid) {

	/**
	 * Runs the request as one command of the sandbox's {@code Engine}, which runs one
	 * command at a time.
	 * @param request function that receives the workspace and returns the result
	 * @throws TwilioError 404 if the workspace does not exist
	 */
	public <T> T call(Function<Workspace, T> request) {
		return this.account.engine()
			.call(() -> request.apply(this.account.taskRouter().workspaces().get(this.workspaceSid)));
	}

	/**
	 * Runs a request without a result as one command of the sandbox's {@code Engine}.
	 * @param request action that receives the workspace
	 * @throws TwilioError 404 if the workspace does not exist
	 */
	public void run(Consumer<Workspace> request) {
		this.account.engine().run(() -> request.accept(this.account.taskRouter().workspaces().get(this.workspaceSid)));
	}

	/**
	 * Returns the URL of the workspace. The URL contains the host name that the client
	 * used, so that the client can follow links.
	 */
	public String url() {
		return url(this.workspaceSid);
	}

	/**
	 * Returns the URL of the workspace with a given SID.
	 */
	public static String url(String workspaceSid) {
		return ServletUriComponentsBuilder.fromCurrentContextPath()
			.path("/v1/Workspaces/")
			.path(workspaceSid)
			.toUriString();
	}

	public ActivityService activities() {
		return this.account.taskRouter().activities();
	}

	public TaskChannelService channels() {
		return this.account.taskRouter().channels();
	}

	public TaskQueueService queues() {
		return this.account.taskRouter().queues();
	}

	public WorkflowService workflows() {
		return this.account.taskRouter().workflows();
	}

	public WorkerService workers() {
		return this.account.taskRouter().workers();
	}

	public TaskLifecycleService tasks() {
		return this.account.taskRouter().tasks();
	}

	public ReservationService reservations() {
		return this.account.taskRouter().reservations();
	}

	/**
	 * Returns the recorded TaskRouter events of a workspace.
	 */
	public EventHistory history(Workspace workspace) {
		return this.account.taskRouter().history(workspace);
	}

	public String accountSid() {
		return this.account.accountSid();
	}

	public Instant now() {
		return this.account.engine().now();
	}

}
