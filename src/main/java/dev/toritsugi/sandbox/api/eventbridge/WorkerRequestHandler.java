package dev.toritsugi.sandbox.api.eventbridge;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import dev.toritsugi.sandbox.api.eventbridge.payload.ActivityPayload;
import dev.toritsugi.sandbox.api.eventbridge.payload.ListPayload;
import dev.toritsugi.sandbox.api.eventbridge.payload.TaskQueuePayload;
import dev.toritsugi.sandbox.api.eventbridge.payload.WorkerChannelPayload;
import dev.toritsugi.sandbox.api.eventbridge.payload.WorkerPayload;
import dev.toritsugi.sandbox.api.page.ListOrder;
import dev.toritsugi.sandbox.api.taskrouter.worker.WorkerFilter;
import dev.toritsugi.sandbox.api.taskrouter.worker.WorkerUpdateExecutor;
import dev.toritsugi.sandbox.taskrouter.model.Resource;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.Worker;

/**
 * Executes the event bridge's requests for workers, their channels, activities and task
 * queues.
 */
final class WorkerRequestHandler {

	static final List<EventBridgeRoute> ROUTES = List.of(
			EventBridgeRoute.get("/Activities", WorkerRequestHandler::activities),
			EventBridgeRoute.get("/Workers", WorkerRequestHandler::list),
			EventBridgeRoute.get("/Workers/{worker}", (request) -> WorkerPayload.of(request.worker())),
			EventBridgeRoute.post("/Workers/{worker}", WorkerRequestHandler::update),
			EventBridgeRoute.get("/Workers/{worker}/WorkerChannels", WorkerRequestHandler::channels),
			EventBridgeRoute.get("/TaskQueues", WorkerRequestHandler::queues),
			EventBridgeRoute.get("/TaskQueues/{queue}", (request) -> TaskQueuePayload
				.of(request.request().queues().get(request.workspace(), request.sid("queue")), request.workspace())));

	private static final Map<String, Comparator<Worker>> WORKER_FIELDS = Map.of("DateCreated",
			Comparator.comparing(Resource::created), "DateStatusChanged", Comparator.comparing(Worker::activitySince),
			"FriendlyName", Comparator.comparing(Worker::friendlyName));

	private static final Map<String, Comparator<TaskQueue>> QUEUE_FIELDS = Map.of("DateUpdated",
			Comparator.comparing(Resource::updated), "FriendlyName", Comparator.comparing(TaskQueue::friendlyName));

	private WorkerRequestHandler() {
	}

	private static Object activities(EventBridgeRequest request) {
		return ListPayload.of(List.copyOf(request.request().activities().all(request.workspace())),
				request.parameters(), (activity) -> ActivityPayload.of(activity, request.workspace()));
	}

	private static Object list(EventBridgeRequest request) {
		ListOrder<Worker> order = ListOrder.by(request.parameters().filter("Ordering"), WORKER_FIELDS);
		return ListPayload.of(
				order.sort(request.request()
					.workers()
					.all(request.workspace())
					.stream()
					.filter(WorkerFilter.of(request.workspace(), request.parameters(), request.request()))),
				request.parameters(), WorkerPayload::of);
	}

	private static Object update(EventBridgeRequest request) {
		Worker worker = request.worker();
		request.requireVersion(worker);
		new WorkerUpdateExecutor(request.request(), request.parameters()).execute(request.workspace(), worker);
		return WorkerPayload.of(worker);
	}

	private static Object channels(EventBridgeRequest request) {
		Worker worker = request.worker();
		return ListPayload.of(List.copyOf(worker.channels()), request.parameters(),
				(channel) -> WorkerChannelPayload.of(worker, channel, request.request().reservations().of(worker)));
	}

	private static Object queues(EventBridgeRequest request) {
		String name = request.parameters().filter("FriendlyName");
		String workerSid = request.parameters().filter("WorkerSid");
		Worker worker = (workerSid != null) ? request.request().workers().get(request.workspace(), workerSid) : null;
		ListOrder<TaskQueue> order = ListOrder.by(request.parameters().filter("Ordering"), QUEUE_FIELDS);
		return ListPayload.of(
				order.sort(request.request()
					.queues()
					.all(request.workspace())
					.stream()
					.filter((queue) -> name == null || queue.friendlyName().equals(name))
					.filter((queue) -> worker == null || queue.isServedBy(worker))),
				request.parameters(), (queue) -> TaskQueuePayload.of(queue, request.workspace()));
	}

}
