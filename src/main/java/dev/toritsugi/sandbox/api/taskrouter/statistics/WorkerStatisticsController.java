package dev.toritsugi.sandbox.api.taskrouter.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.api.taskrouter.worker.WorkerFilter;
import dev.toritsugi.sandbox.statistics.CumulativeStatistics;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Returns statistics of one worker or of all workers. Twilio rejects requests for the
 * statistics of all workers if a workspace has more than 100 workers. The sandbox has no
 * limit on the number of workers.
 */
@TwilioApi
class WorkerStatisticsController {

	private static final String PATH = "/v1/Workspaces/{workspaceSid}/Workers/";

	private final Sandbox sandbox;

	WorkerStatisticsController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	@GetMapping(PATH + "Statistics")
	Map<String, @Nullable Object> both(@PathVariable String workspaceSid, RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		return request.call((workspace) -> {
			List<Worker> workers = request.workers()
				.all(workspace)
				.stream()
				.filter(WorkerFilter.of(workspace, parameters, request))
				.toList();
			return StatisticsBody.at(request, "/Workers/Statistics")
				.put("cumulative", cumulative(StatisticsBody.part(), workspace, workers, request, parameters).toMap())
				.put("realtime", realTime(StatisticsBody.part(), workspace, workers, request).toMap())
				.toMap();
		});
	}

	@GetMapping(PATH + "RealTimeStatistics")
	Map<String, @Nullable Object> realTime(@PathVariable String workspaceSid, RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		// The parameter TaskChannel excludes no worker, because every worker has all task
		// channels. The parameter is read only so that the journal does not report it as
		// unknown.
		parameters.filter("TaskChannel");
		return request.call((workspace) -> realTime(StatisticsBody.at(request, "/Workers/RealTimeStatistics"),
				workspace, request.workers().all(workspace), request)
			.toMap());
	}

	@GetMapping(PATH + "CumulativeStatistics")
	Map<String, @Nullable Object> cumulative(@PathVariable String workspaceSid, RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		return request.call((workspace) -> cumulative(StatisticsBody.at(request, "/Workers/CumulativeStatistics"),
				workspace, request.workers().all(workspace), request, parameters)
			.toMap());
	}

	@GetMapping(PATH + "{sid}/Statistics")
	Map<String, @Nullable Object> ofOne(@PathVariable String workspaceSid, @PathVariable String sid,
			RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		return request.call((workspace) -> {
			Worker worker = request.workers().get(workspace, sid);
			return StatisticsBody.at(request, "/Workers/" + sid + "/Statistics")
				.put("worker_sid", sid)
				.put("cumulative",
						cumulative(StatisticsBody.part(), workspace, List.of(worker), request, parameters).toMap())
				.toMap();
		});
	}

	private static StatisticsBody realTime(StatisticsBody body, Workspace workspace, Collection<Worker> workers,
			WorkspaceRequest request) {
		return body.activities(request, workspace, workers).put("total_workers", workers.size());
	}

	private static StatisticsBody cumulative(StatisticsBody body, Workspace workspace, Collection<Worker> workers,
			WorkspaceRequest request, RequestParameters parameters) {
		CumulativeStatistics cumulative = CumulativeStatistics.of(request.history(workspace),
				StatisticsBody.window(parameters, request.now()),
				StatisticsBody.ofChannel(parameters.filter("TaskChannel"))
					.and((event) -> event.worker() != null && workers.contains(event.worker())));
		return body.window(cumulative.window())
			.reservations(cumulative)
			.activityDurations(request, workspace, workers, cumulative.window());
	}

}
