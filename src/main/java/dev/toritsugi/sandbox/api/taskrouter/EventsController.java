package dev.toritsugi.sandbox.api.taskrouter;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.api.page.ResourcePage;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.api.taskrouter.statistics.StatisticsBody;
import dev.toritsugi.sandbox.statistics.StatisticsPeriod;
import dev.toritsugi.sandbox.taskrouter.event.TaskRouterEvent;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Lists and fetches TaskRouter events. A list covers the last fifteen minutes unless the
 * request specifies another period.
 */
@TwilioApi
class EventsController {

	private static final String PATH = "/v1/Workspaces/{workspaceSid}/Events";

	/**
	 * Names of the filter parameters. Each parameter selects events by the event data
	 * entry of the same name.
	 */
	private static final List<String> DATA = List.of("ReservationSid", "TaskQueueSid", "TaskSid", "WorkerSid",
			"WorkflowSid");

	private final Sandbox sandbox;

	EventsController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	@GetMapping(PATH)
	Map<String, Object> list(@PathVariable String workspaceSid, RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		StatisticsPeriod window = StatisticsBody.window(parameters, request.now());
		Predicate<TaskRouterEvent> wanted = wanted(parameters);
		return request.call((workspace) -> ResourcePage.of("events",
				request.history(workspace)
					.all()
					.stream()
					.filter((event) -> window.contains(event.at()))
					.filter(wanted)
					.toList(),
				parameters, TaskRouterEvent::sid, (event) -> EventResource.of(event, request)));
	}

	@GetMapping(PATH + "/{sid}")
	EventResource fetch(@PathVariable String workspaceSid, @PathVariable String sid) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		return request.call((workspace) -> EventResource.of(request.history(workspace).get(sid), request));
	}

	private static Predicate<TaskRouterEvent> wanted(RequestParameters parameters) {
		String type = parameters.filter("EventType");
		String sid = parameters.filter("Sid");
		String channel = parameters.filter("TaskChannel");
		Predicate<TaskRouterEvent> wanted = (event) -> (type == null || event.type().value().equals(type))
				&& (sid == null || event.sid().equals(sid))
				&& (channel == null || channel.equals(event.data().get("TaskChannelSid"))
						|| channel.equals(event.data().get("TaskChannelUniqueName")));
		for (String name : DATA) {
			String value = parameters.filter(name);
			if (value != null) {
				wanted = wanted.and((event) -> value.equals(event.data().get(name)));
			}
		}
		return wanted;
	}

}
