package dev.toritsugi.sandbox.api.taskrouter;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.api.page.ResourcePage;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.model.TaskChannel;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Lists, creates, fetches, updates and deletes task channels. The request path contains
 * the SID or the unique name of the task channel.
 */
@TwilioApi
class TaskChannelsController {

	private static final String PATH = "/v1/Workspaces/{workspaceSid}/TaskChannels";

	private static final int LONGEST_NAME = 64;

	private final Sandbox sandbox;

	TaskChannelsController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	@GetMapping(PATH)
	Map<String, Object> list(@PathVariable String workspaceSid, RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		return request.call((workspace) -> ResourcePage.of("channels", List.copyOf(request.channels().all(workspace)),
				parameters, TaskChannel::sid, (channel) -> TaskChannelResource.of(channel, request)));
	}

	@PostMapping(PATH)
	@ResponseStatus(HttpStatus.CREATED)
	TaskChannelResource create(@PathVariable String workspaceSid, RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		String friendlyName = parameters.required("FriendlyName", LONGEST_NAME);
		String uniqueName = parameters.required("UniqueName", LONGEST_NAME);
		if (!uniqueName.matches("[A-Za-z0-9_$]+")) {
			throw TwilioError.badRequest("Invalid value for parameter UniqueName");
		}
		boolean optimized = Boolean.TRUE.equals(parameters.flag("ChannelOptimizedRouting"));
		return request.call((workspace) -> TaskChannelResource
			.of(request.channels().create(workspace, friendlyName, uniqueName, optimized), request));
	}

	@GetMapping(PATH + "/{sid}")
	TaskChannelResource fetch(@PathVariable String workspaceSid, @PathVariable String sid) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		return request.call((workspace) -> TaskChannelResource.of(request.channels().get(workspace, sid), request));
	}

	@PostMapping(PATH + "/{sid}")
	TaskChannelResource update(@PathVariable String workspaceSid, @PathVariable String sid,
			RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		String name = parameters.text("FriendlyName", LONGEST_NAME);
		Boolean optimized = parameters.flag("ChannelOptimizedRouting");
		return request.call((workspace) -> {
			TaskChannel channel = request.channels().get(workspace, sid);
			request.channels()
				.update(workspace, channel, (name != null && !name.isBlank()) ? name : channel.friendlyName(),
						Objects.requireNonNullElse(optimized, channel.optimizedRouting()));
			return TaskChannelResource.of(channel, request);
		});
	}

	@DeleteMapping(PATH + "/{sid}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String workspaceSid, @PathVariable String sid) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		request.run((workspace) -> request.channels().delete(workspace, request.channels().get(workspace, sid)));
	}

}
