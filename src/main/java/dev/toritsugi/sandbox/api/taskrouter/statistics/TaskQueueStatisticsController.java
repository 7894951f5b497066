package dev.toritsugi.sandbox.api.taskrouter.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.api.page.ResourcePage;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * Returns statistics of task queues.
 */
@TwilioApi
class TaskQueueStatisticsController {

	private static final String PATH = "/v1/Workspaces/{workspaceSid}/TaskQueues/";

	/** Twilio's maximum number of queues in one request. */
	private static final int MOST_QUEUES = 50;

	private static final List<String> QUEUE_SIDS = List.of("QueueSids", "queueSids", "queue_sids");

	private final Sandbox sandbox;

	TaskQueueStatisticsController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	@GetMapping(PATH + "{sid}/Statistics")
	Map<String, @Nullable Object> both(@PathVariable String workspaceSid, @PathVariable String sid,
			RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		return request.call((workspace) -> both(new TaskQueueStatistics(workspace, request, parameters),
				request.queues().get(workspace, sid)));
	}

	@GetMapping(PATH + "{sid}/RealTimeStatistics")
	Map<String, @Nullable Object> realTime(@PathVariable String workspaceSid, @PathVariable String sid,
			RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		return request.call((workspace) -> {
			TaskQueueStatistics figures = new TaskQueueStatistics(workspace, request, parameters);
			TaskQueue queue = request.queues().get(workspace, sid);
			return figures.realTime(figures.at(queue, "RealTimeStatistics"), queue).toMap();
		});
	}

	@GetMapping(PATH + "{sid}/CumulativeStatistics")
	Map<String, @Nullable Object> cumulative(@PathVariable String workspaceSid, @PathVariable String sid,
			RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		return request.call((workspace) -> {
			TaskQueueStatistics figures = new TaskQueueStatistics(workspace, request, parameters);
			TaskQueue queue = request.queues().get(workspace, sid);
			return figures.cumulative(figures.at(queue, "CumulativeStatistics"), queue).toMap();
		});
	}

	@GetMapping(PATH + "Statistics")
	Map<String, Object> list(@PathVariable String workspaceSid, RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		String name = parameters.filter("FriendlyName");
		return request.call((workspace) -> {
			TaskQueueStatistics figures = new TaskQueueStatistics(workspace, request, parameters);
			return ResourcePage.of("task_queues_statistics",
					request.queues()
						.all(workspace)
						.stream()
						.filter((queue) -> name == null || queue.friendlyName().equals(name))
						.toList(),
					parameters, TaskQueue::sid, (queue) -> {
						Map<String, @Nullable Object> body = both(figures, queue);
						// The items in Twilio's list of statistics have no URL.
						body.remove("url");
						return body;
					});
		});
	}

	/**
	 * Returns real-time statistics of several queues. No other TaskRouter request has a
	 * JSON body. For queues that do not exist, Twilio returns zeros.
	 */
	@PostMapping(path = PATH + "RealTimeStatistics", consumes = MediaType.APPLICATION_JSON_VALUE)
	Map<String, @Nullable Object> bulk(@PathVariable String workspaceSid, @RequestBody JsonNode body,
			RequestParameters parameters) {
		WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), workspaceSid);
		List<String> sids = queueSids(body);
		return request.call((workspace) -> {
			TaskQueueStatistics figures = new TaskQueueStatistics(workspace, request, parameters);
			List<Object> data = new ArrayList<>();
			for (String sid : sids) {
				StatisticsBody part = StatisticsBody.part().put("task_queue_sid", sid);
				data.add(request.queues()
					.find(workspace, sid)
					.map((queue) -> figures.realTime(part, queue))
					.orElseGet(() -> figures.realTimeOfUnknown(part))
					.toMap());
			}
			return StatisticsBody.at(request, "/TaskQueues/RealTimeStatistics")
				.put("task_queue_data", data)
				.put("task_queue_response_count", data.size())
				.toMap();
		});
	}

	/**
	 * Returns the SIDs in the request body. Twilio's page calls the key {@code QueueSids}
	 * in its table and {@code queueSids} in its example, and the SDKs send the body that
	 * their caller passes.
	 */
	private static List<String> queueSids(JsonNode body) {
		JsonNode sids = QUEUE_SIDS.stream()
			.map(body::path)
			.filter((value) -> !value.isMissingNode())
			.findFirst()
			.orElseGet(MissingNode::getInstance);
		if (!sids.isArray() || sids.isEmpty() || sids.size() > MOST_QUEUES) {
			throw TwilioError.badRequest("QueueSids must name 1 to %d queues".formatted(MOST_QUEUES));
		}
		for (JsonNode sid : sids) {
			if (!sid.isString() || !sid.stringValue().startsWith("WQ")) {
				throw TwilioError.badRequest("QueueSids has a value that is not the SID of a TaskQueue: " + sid);
			}
		}
		return sids.valueStream().map(JsonNode::stringValue).toList();
	}

	private static Map<String, @Nullable Object> both(TaskQueueStatistics figures, TaskQueue queue) {
		return figures.at(queue, "Statistics")
			.put("cumulative", figures.cumulative(StatisticsBody.part(), queue).toMap())
			.put("realtime", figures.realTime(StatisticsBody.part(), queue).toMap())
			.toMap();
	}

}
