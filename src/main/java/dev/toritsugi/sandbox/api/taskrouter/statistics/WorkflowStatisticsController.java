package dev.toritsugi.sandbox.api.taskrouter.statistics;

import java.util.Map;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.statistics.CumulativeStatistics;
import dev.toritsugi.sandbox.taskrouter.event.EventType;
import dev.toritsugi.sandbox.taskrouter.model.Workflow;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Returns statistics of a workflow.
 */
@TwilioApi
class WorkflowStatisticsController {

	private static final String PATH = "/v1/Workspaces/{workspaceSid}/Workflows/{sid}/";

	private final Sandbox sandbox;

	WorkflowStatisticsController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	@GetMapping(PATH + "Statistics")
	Map<String, @Nullable Object> both(@PathVariable String workspaceSid, @PathVariable String sid,
			RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		return request.call((workspace) -> {
			Workflow workflow = request.workflows().get(workspace, sid);
			return at(request, workflow, "Statistics")
				.put("cumulative", cumulative(StatisticsBody.part(), workflow, request, parameters))
				.put("realtime", realTime(StatisticsBody.part(), workflow, request, parameters))
				.toMap();
		});
	}

	@GetMapping(PATH + "RealTimeStatistics")
	Map<String, @Nullable Object> realTime(@PathVariable String workspaceSid, @PathVariable String sid,
			RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		return request.call((workspace) -> {
			Workflow workflow = request.workflows().get(workspace, sid);
			return realTime(at(request, workflow, "RealTimeStatistics"), workflow, request, parameters);
		});
	}

	@GetMapping(PATH + "CumulativeStatistics")
	Map<String, @Nullable Object> cumulative(@PathVariable String workspaceSid, @PathVariable String sid,
			RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		return request.call((workspace) -> {
			Workflow workflow = request.workflows().get(workspace, sid);
			return cumulative(at(request, workflow, "CumulativeStatistics"), workflow, request, parameters);
		});
	}

	private static StatisticsBody at(WorkspaceRequest request, Workflow workflow, String name) {
		return StatisticsBody.at(request, "/Workflows/" + workflow.sid() + "/" + name)
			.put("workflow_sid", workflow.sid());
	}

	private static Map<String, @Nullable Object> realTime(StatisticsBody body, Workflow workflow,
			WorkspaceRequest request, RequestParameters parameters) {
		return body
			.tasks(StatisticsBody.ofChannel(request.tasks().all(workflow.workspace()), parameters.filter("TaskChannel"))
				.stream()
				.filter((task) -> task.workflow() == workflow)
				.toList(), request.now())
			.toMap();
	}

	private static Map<String, @Nullable Object> cumulative(StatisticsBody body, Workflow workflow,
			WorkspaceRequest request, RequestParameters parameters) {
		CumulativeStatistics cumulative = CumulativeStatistics.of(request.history(workflow.workspace()),
				StatisticsBody.window(parameters, request.now()),
				StatisticsBody.ofChannel(parameters.filter("TaskChannel"))
					.and((event) -> workflow.sid().equals(event.data().get("WorkflowSid"))));
		return body.window(cumulative.window())
			.reservations(cumulative)
			.tasksOver(cumulative, StatisticsBody.splits(parameters))
			.put("tasks_entered", cumulative.count(EventType.WORKFLOW_ENTERED))
			.put("tasks_timed_out_in_workflow", cumulative.count(EventType.WORKFLOW_TIMEOUT))
			.toMap();
	}

}
