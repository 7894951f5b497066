package dev.toritsugi.sandbox.api.taskrouter;

import java.util.Map;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.api.page.ResourcePage;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.taskrouter.model.Activity;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Lists, creates, fetches, updates and deletes activities.
 */
@TwilioApi
class ActivitiesController {

	private static final String PATH = "/v1/Workspaces/{workspaceSid}/Activities";

	private static final int LONGEST_NAME = 64;

	private final Sandbox sandbox;

	ActivitiesController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	@GetMapping(PATH)
	Map<String, Object> list(@PathVariable String workspaceSid, RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		String name = parameters.filter("FriendlyName");
		Boolean available = parameters.flag("Available");
		return request.call((workspace) -> ResourcePage.of("activities",
				request.activities()
					.all(workspace)
					.stream()
					.filter((activity) -> name == null || activity.friendlyName().equals(name))
					.filter((activity) -> available == null || activity.available() == available)
					.toList(),
				parameters, Activity::sid, (activity) -> ActivityResource.of(activity, request)));
	}

	@PostMapping(PATH)
	@ResponseStatus(HttpStatus.CREATED)
	ActivityResource create(@PathVariable String workspaceSid, RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		String name = parameters.required("FriendlyName", LONGEST_NAME);
		boolean available = Boolean.TRUE.equals(parameters.flag("Available"));
		return request
			.call((workspace) -> ActivityResource.of(request.activities().create(workspace, name, available), request));
	}

	@GetMapping(PATH + "/{sid}")
	ActivityResource fetch(@PathVariable String workspaceSid, @PathVariable String sid) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		return request.call((workspace) -> ActivityResource.of(request.activities().get(workspace, sid), request));
	}

	@PostMapping(PATH + "/{sid}")
	ActivityResource update(@PathVariable String workspaceSid, @PathVariable String sid, RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		String name = parameters.text("FriendlyName", LONGEST_NAME);
		return request.call((workspace) -> {
			Activity activity = request.activities().get(workspace, sid);
			if (name != null && !name.isBlank()) {
				request.activities().rename(workspace, activity, name);
			}
			return ActivityResource.of(activity, request);
		});
	}

	@DeleteMapping(PATH + "/{sid}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String workspaceSid, @PathVariable String sid) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		request.run((workspace) -> request.activities().delete(workspace, request.activities().get(workspace, sid)));
	}

}
