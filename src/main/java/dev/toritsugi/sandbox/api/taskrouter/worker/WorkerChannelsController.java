package dev.toritsugi.sandbox.api.taskrouter.worker;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.api.page.ResourcePage;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.WorkerChannel;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Lists, fetches and updates worker channels. The request path contains the SID of the
 * worker channel, or the SID or the unique name of the task channel.
 */
@TwilioApi
class WorkerChannelsController {

	private static final String PATH = "/v1/Workspaces/{workspaceSid}/Workers/{workerSid}/Channels";

	private final Sandbox sandbox;

	WorkerChannelsController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	@GetMapping(PATH)
	Map<String, Object> list(@PathVariable String workspaceSid, @PathVariable String workerSid,
			RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		return request.call((workspace) -> {
			Worker worker = request.workers().get(workspace, workerSid);
			return ResourcePage.of("channels", List.copyOf(worker.channels()), parameters, WorkerChannel::sid,
					(channel) -> WorkerChannelResource.of(worker, channel, request));
		});
	}

	@GetMapping(PATH + "/{sid}")
	WorkerChannelResource fetch(@PathVariable String workspaceSid, @PathVariable String workerSid,
			@PathVariable String sid) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		return request.call((workspace) -> {
			Worker worker = request.workers().get(workspace, workerSid);
			return WorkerChannelResource.of(worker, find(worker, sid), request);
		});
	}

	@PostMapping(PATH + "/{sid}")
	WorkerChannelResource update(@PathVariable String workspaceSid, @PathVariable String workerSid,
			@PathVariable String sid, RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		Integer capacity = parameters.integer("Capacity", 0, Integer.MAX_VALUE);
		Boolean available = parameters.flag("Available");
		return request.call((workspace) -> {
			Worker worker = request.workers().get(workspace, workerSid);
			WorkerChannel channel = find(worker, sid);
			request.workers()
				.channel(worker, channel, Objects.requireNonNullElse(capacity, channel.capacity()),
						Objects.requireNonNullElse(available, channel.available()));
			return WorkerChannelResource.of(worker, channel, request);
		});
	}

	private static WorkerChannel find(Worker worker, String sid) {
		return worker.channels()
			.stream()
			.filter((channel) -> channel.sid().equals(sid) || channel.taskChannel().sid().equals(sid)
					|| channel.taskChannel().uniqueName().equals(sid))
			.findFirst()
			.orElseThrow(() -> TwilioError
				.notFound("%s/Workers/%s/Channels/%s".formatted(worker.workspace().path(), worker.sid(), sid)));
	}

}
