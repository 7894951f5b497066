package dev.toritsugi.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.toritsugi.callcenter.operator.ReservedWorker;
import dev.toritsugi.twilio.OwnWorkflows;
import dev.toritsugi.twilio.resource.Reservation;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.WorkerClient;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads the state of the workspace from Twilio. A round sends two requests, one for the
 * workers and one for the open tasks, and one more for each further page of 1,000. Queues
 * and activities are read once a minute. Reservations are read once for each change of a
 * task, unless an event has reported them, and never for a waiting task.
 */
@Component
class FloorReader {

	private static final Duration LAYOUT_AGE = Duration.ofMinutes(1);

	/**
	 * Maximum number of single workers and of tasks' reservations that one round reads.
	 * Later rounds read the others.
	 */
	private static final int MOST_SINGLE_READS = 20;

	private final WorkerClient workers;

	private final TaskClient tasks;

	private final OwnWorkflows workflows;

	private final TwilioClock time;

	private final FloorRepository repository;

	private FloorReading.@Nullable Layout layout;

	private Instant layoutRead = Instant.EPOCH;

	FloorReader(WorkerClient workers, TaskClient tasks, OwnWorkflows workflows, TwilioClock time,
			FloorRepository repository) {
		this.workers = workers.withoutRetries();
		this.tasks = tasks.withoutRetries();
		this.workflows = workflows;
		this.time = time;
		this.repository = repository;
	}

	/**
	 * Reads the workspace, and merges the result into the repository. Only one thread at
	 * a time may invoke this method.
	 * @throws TwilioException if Twilio does not respond by the deadline
	 */
	void read(Deadline deadline) {
		long begun = System.nanoTime();
		Instant asOf = this.time.instant();
		FloorReading.Layout layout = layout(asOf, deadline);
		List<Worker> workers = whole(operators(this.workers.workers(deadline)), deadline);
		List<Task> tasks = this.tasks.openTasks(deadline)
			.stream()
			.filter((task) -> this.workflows.contains(task.workflowSid()))
			.toList();
		this.repository.merge(new FloorReading(begun, asOf, workers, tasks, layout));
		this.repository.unexplained()
			.stream()
			.limit(MOST_SINGLE_READS)
			.forEach((task) -> readReservations(task, deadline));
	}

	/** Leaves out the reserved worker, through which no operator takes calls. */
	private static List<Worker> operators(List<Worker> workers) {
		return workers.stream().filter((worker) -> !ReservedWorker.isNamed(worker.name())).toList();
	}

	private FloorReading.Layout layout(Instant now, Deadline deadline) {
		FloorReading.Layout known = this.layout;
		if (known != null && Duration.between(this.layoutRead, now).abs().compareTo(LAYOUT_AGE) < 0) {
			return known;
		}
		FloorReading.Layout read = new FloorReading.Layout(this.workers.taskQueues(deadline),
				this.workers.activities(deadline));
		this.layout = read;
		this.layoutRead = now;
		return read;
	}

	/**
	 * Completes workers whose attributes the list omits, from the last known state or, if
	 * the worker has changed since then, by reading the worker.
	 */
	private List<Worker> whole(List<Worker> listed, Deadline deadline) {
		Map<WorkerSid, Worker> known = this.repository.floor().map(Floor::workers).orElse(Map.of());
		List<Worker> whole = new ArrayList<>();
		int reads = 0;
		for (Worker worker : listed) {
			Worker last = known.get(worker.sid());
			boolean current = last != null && !last.attributes().isOmitted()
					&& !worker.updated().isAfter(last.updated());
			if (worker.attributes().isOmitted() && !current && reads < MOST_SINGLE_READS) {
				reads++;
				whole.add(this.workers.worker(worker.sid(), deadline));
			}
			else {
				whole.add((worker.attributes().isOmitted() && last != null) ? withAttributes(worker, last) : worker);
			}
		}
		return whole;
	}

	private static Worker withAttributes(Worker worker, Worker source) {
		return new Worker(worker.sid(), worker.name(), worker.activitySid(), worker.available(), worker.activitySince(),
				source.attributes(), worker.updated(), worker.version());
	}

	private void readReservations(Task task, Deadline deadline) {
		long begun = System.nanoTime();
		try {
			Task whole = task.attributes().isOmitted() ? this.tasks.task(task.sid(), deadline) : null;
			List<Reservation> reservations = this.tasks.reservations(task.sid(), deadline);
			this.repository.merge(task, whole, reservations, begun);
		}
		catch (TwilioException.NotFound ex) {
			// The task has ended, so the next round does not contain it.
			this.repository.merge(task, null, List.of(), begun);
		}
	}

}
