package dev.toritsugi.sandbox.api.taskrouter;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.api.page.ResourcePage;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.taskrouter.model.Workflow;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Lists, creates, fetches, updates and deletes workflows.
 */
@TwilioApi
class WorkflowsController {

	private static final String PATH = "/v1/Workspaces/{workspaceSid}/Workflows";

	private static final int LONGEST_NAME = 64;

	private static final int LONGEST_CONFIGURATION = 1_038_576;

	private static final int LONGEST_TIMEOUT = 86_400;

	private final Sandbox sandbox;

	WorkflowsController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	@GetMapping(PATH)
	Map<String, Object> list(@PathVariable String workspaceSid, RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		String name = parameters.filter("FriendlyName");
		return request.call((workspace) -> ResourcePage.of("workflows",
				request.workflows()
					.all(workspace)
					.stream()
					.filter((workflow) -> name == null || workflow.friendlyName().equals(name))
					.toList(),
				parameters, Workflow::sid, (workflow) -> WorkflowResource.of(workflow, request)));
	}

	@PostMapping(PATH)
	@ResponseStatus(HttpStatus.CREATED)
	WorkflowResource create(@PathVariable String workspaceSid, RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		Workflow.Settings given = new Workflow.Settings(parameters.required("FriendlyName", LONGEST_NAME),
				parameters.required("Configuration", LONGEST_CONFIGURATION), null, null,
				Workflow.Settings.DEFAULT_RESERVATION_TIMEOUT);
		return request.call((workspace) -> WorkflowResource
			.of(request.workflows().create(workspace, settings(given, parameters)), request));
	}

	@GetMapping(PATH + "/{sid}")
	WorkflowResource fetch(@PathVariable String workspaceSid, @PathVariable String sid) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		return request.call((workspace) -> WorkflowResource.of(request.workflows().get(workspace, sid), request));
	}

	@PostMapping(PATH + "/{sid}")
	WorkflowResource update(@PathVariable String workspaceSid, @PathVariable String sid, RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		boolean reEvaluate = Boolean.TRUE.equals(parameters.flag("ReEvaluateTasks"));
		return request.call((workspace) -> {
			Workflow workflow = request.workflows().get(workspace, sid);
			request.workflows().update(workflow, settings(workflow.settings(), parameters), reEvaluate);
			return WorkflowResource.of(workflow, request);
		});
	}

	@DeleteMapping(PATH + "/{sid}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String workspaceSid, @PathVariable String sid) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		request.run((workspace) -> request.workflows().delete(request.workflows().get(workspace, sid)));
	}

	private static Workflow.Settings settings(Workflow.Settings old, RequestParameters parameters) {
		String name = parameters.text("FriendlyName", LONGEST_NAME);
		String configuration = parameters.text("Configuration", LONGEST_CONFIGURATION);
		Integer timeout = parameters.integer("TaskReservationTimeout", 1, LONGEST_TIMEOUT);
		return new Workflow.Settings((name != null && !name.isBlank()) ? name : old.friendlyName(),
				Objects.requireNonNullElse(configuration, old.configuration()),
				RequestParameters.kept(parameters.url("AssignmentCallbackUrl"), old.assignmentCallbackUrl()),
				RequestParameters.kept(parameters.url("FallbackAssignmentCallbackUrl"),
						old.fallbackAssignmentCallbackUrl()),
				(timeout != null) ? Duration.ofSeconds(timeout) : old.reservationTimeout());
	}

}
