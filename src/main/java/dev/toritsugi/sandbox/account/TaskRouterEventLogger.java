package dev.toritsugi.sandbox.account;

import java.util.function.Consumer;

import dev.toritsugi.sandbox.taskrouter.event.TaskRouterEvent;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs TaskRouter's events about tasks, reservations and workers, one line per event.
 */
class TaskRouterEventLogger implements Consumer<TaskRouterEvent> {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	@Override
	public void accept(TaskRouterEvent event) {
		if (event.reservation() != null) {
			tell(event, event.reservation());
		}
		else if (event.task() != null) {
			tell(event, event.task());
		}
		else if (event.worker() != null) {
			tell(event, event.worker());
		}
	}

	private static void tell(TaskRouterEvent event, Task task) {
		switch (event.type()) {
			case TASK_QUEUE_ENTERED, TASK_QUEUE_MOVED -> log.info("{} waits in queue {} ({})", task,
					event.data().get("TaskQueueName"), task.attributes().path("call_sid").asString("no call"));
			case TASK_WRAPUP -> log.info("{} is wrapping", task);
			case TASK_COMPLETED -> log.info("{} is completed", task);
			case TASK_CANCELED -> {
				Object reason = event.data().get("TaskCanceledReason");
				log.info("{} is canceled{}", task, (reason != null) ? ": " + reason : "");
			}
			case TASK_DELETED, TASK_SYSTEM_DELETED -> log.info("{} is deleted", task);
			default -> {
			}
		}
	}

	private static void tell(TaskRouterEvent event, Reservation reservation) {
		String worker = reservation.worker().friendlyName();
		Task task = reservation.task();
		switch (event.type()) {
			case RESERVATION_CREATED -> log.info("{} offers {} to {}", reservation, task, worker);
			case RESERVATION_TIMEOUT -> log.info("{} times out ({}, {})", reservation, worker, task);
			case RESERVATION_WRAPUP -> log.info("{} is wrapping ({}, {})", reservation, worker, task);
			default -> log.info("{} is {} ({}, {})", reservation,
					event.type().value().substring("reservation.".length()), worker, task);
		}
	}

	private static void tell(TaskRouterEvent event, Worker worker) {
		switch (event.type()) {
			case WORKER_ACTIVITY_UPDATE ->
				log.info("{} has the activity {}", worker.friendlyName(), event.data().get("WorkerActivityName"));
			case WORKER_ATTRIBUTES_UPDATE -> log.info("{} has new attributes", worker.friendlyName());
			case WORKER_CREATED -> log.info("{} is created", worker.friendlyName());
			case WORKER_DELETED -> log.info("{} is deleted", worker.friendlyName());
			default -> log.info("{} has a new capacity", worker.friendlyName());
		}
	}

}
