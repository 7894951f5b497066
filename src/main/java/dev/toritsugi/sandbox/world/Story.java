package dev.toritsugi.sandbox.world;

import java.util.function.Consumer;

import dev.toritsugi.sandbox.taskrouter.Reservation;
import dev.toritsugi.sandbox.taskrouter.Task;
import dev.toritsugi.sandbox.taskrouter.TaskRouterEvent;
import dev.toritsugi.sandbox.taskrouter.TaskRouterEvent.ReservationEvent;
import dev.toritsugi.sandbox.taskrouter.TaskRouterEvent.TaskEvent;
import dev.toritsugi.sandbox.taskrouter.TaskRouterEvent.WorkerEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells in the log what becomes of tasks, reservations and workers, one line a step.
 */
class Story implements Consumer<TaskRouterEvent> {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	@Override
	public void accept(TaskRouterEvent event) {
		if (event instanceof TaskEvent change) {
			tell(change.task(), change.status());
		}
		else if (event instanceof ReservationEvent change) {
			tell(change.reservation(), change.status());
		}
		else if (event instanceof WorkerEvent change) {
			log.info("{} is {}", change.worker().friendlyName(), change.activity().friendlyName());
		}
	}

	private static void tell(Task task, Task.Status status) {
		if (status == Task.Status.PENDING) {
			log.info("{} waits in {} for {}", task.sid(), task.workflow().queue().friendlyName(),
					task.attributes().path("call_sid").asString("no call"));
		}
		else {
			log.info("{} is {}", task.sid(), status.value());
		}
	}

	private static void tell(Reservation reservation, Reservation.Status status) {
		if (status == Reservation.Status.PENDING) {
			log.info("{} offers {} to {}", reservation.sid(), reservation.task().sid(),
					reservation.worker().friendlyName());
		}
		else {
			log.info("{} {}: {}, {}", reservation.sid(),
					(status == Reservation.Status.TIMEOUT) ? "timed out" : "is " + status.value(),
					reservation.worker().friendlyName(), reservation.task().sid());
		}
	}

}
