package dev.toritsugi.sandbox.api.taskrouter.statistics;

import java.util.Map;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.statistics.CumulativeStatistics;
import dev.toritsugi.sandbox.taskrouter.event.EventType;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Returns statistics of a workspace.
 */
@TwilioApi
class WorkspaceStatisticsController {

	private static final String PATH = "/v1/Workspaces/{workspaceSid}/";

	private final Sandbox sandbox;

	WorkspaceStatisticsController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	@GetMapping(PATH + "Statistics")
	Map<String, @Nullable Object> both(@PathVariable String workspaceSid, RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		return request.call((workspace) -> StatisticsBody.at(request, "/Statistics")
			.put("cumulative", cumulative(StatisticsBody.part(), workspace, request, parameters))
			.put("realtime", realTime(StatisticsBody.part(), workspace, request, parameters))
			.toMap());
	}

	@GetMapping(PATH + "RealTimeStatistics")
	Map<String, @Nullable Object> realTime(@PathVariable String workspaceSid, RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		return request.call((workspace) -> realTime(StatisticsBody.at(request, "/RealTimeStatistics"), workspace,
				request, parameters));
	}

	@GetMapping(PATH + "CumulativeStatistics")
	Map<String, @Nullable Object> cumulative(@PathVariable String workspaceSid, RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		return request.call((workspace) -> cumulative(StatisticsBody.at(request, "/CumulativeStatistics"), workspace,
				request, parameters));
	}

	private static Map<String, @Nullable Object> realTime(StatisticsBody body, Workspace workspace,
			WorkspaceRequest request, RequestParameters parameters) {
		return body
			.tasks(StatisticsBody.ofChannel(request.tasks().all(workspace), parameters.filter("TaskChannel")),
					request.now())
			.activities(request, workspace, request.workers().all(workspace))
			.put("total_workers", request.workers().all(workspace).size())
			.toMap();
	}

	private static Map<String, @Nullable Object> cumulative(StatisticsBody body, Workspace workspace,
			WorkspaceRequest request, RequestParameters parameters) {
		CumulativeStatistics cumulative = CumulativeStatistics.of(request.history(workspace),
				StatisticsBody.window(parameters, request.now()),
				StatisticsBody.ofChannel(parameters.filter("TaskChannel")));
		return body.window(cumulative.window())
			.reservations(cumulative)
			.tasksOver(cumulative, StatisticsBody.splits(parameters))
			.put("tasks_created", cumulative.count(EventType.TASK_CREATED))
			.put("tasks_timed_out_in_workflow", cumulative.count(EventType.WORKFLOW_TIMEOUT))
			.toMap();
	}

}
