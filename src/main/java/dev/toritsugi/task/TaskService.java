package dev.toritsugi.task;

import java.time.Duration;
import java.util.Optional;

import dev.toritsugi.task.Completion.Outcome;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.resource.WorkerSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Completes tasks, one at a time and only from {@code wrapping}: that is what frees a
 * worker. Each operation ends within {@code twilio.timeout.operation}; where Twilio does
 * not answer, it throws {@link TwilioException.Unavailable} and may be repeated.
 */
@Service
public class TaskService {

	private static final Logger log = LoggerFactory.getLogger(TaskService.class);

	/**
	 * Once, and once more should the task have moved between our look and our request.
	 */
	private static final int ROUNDS = 2;

	/** For whoever reads the task's history at Twilio. */
	private static final String REASON = "completed after the call";

	private final TaskClient client;

	private final Duration limit;

	private final Watches watches;

	private final TaskMetrics metrics;

	TaskService(TaskClient client, TwilioProperties properties, Watches watches, TaskMetrics metrics) {
		this.client = client;
		this.watches = watches;
		this.metrics = metrics;
		this.limit = properties.timeout().operation();
	}

	/**
	 * Completes a task.
	 * @param task the task to complete
	 * @param authority whose tasks the one who asks may complete
	 */
	public Completion complete(TaskSid task, Authority authority) {
		try {
			Completion completion = complete(task, authority, Deadline.in(this.limit));
			log.info("Completing {} for {}: {}", task, authority, completion.outcome());
			return completion;
		}
		catch (TwilioException ex) {
			log.warn("Completing {} for {}: {}", task, authority, ex.getMessage());
			throw ex;
		}
	}

	/**
	 * Completes the one task of a worker that waits for it.
	 * @param workerName friendly name of the worker
	 */
	public Completion completeOwn(String workerName) {
		try {
			Completion completion = completeOwn(workerName, Deadline.in(this.limit));
			log.info("Completing what worker {} holds: {} {}", workerName, completion.outcome(), completion.tasks());
			return completion;
		}
		catch (TwilioException ex) {
			log.warn("Completing what worker {} holds: {}", workerName, ex.getMessage());
			throw ex;
		}
	}

	private Completion complete(TaskSid sid, Authority authority, Deadline deadline) {
		try {
			Task.Status status = this.client.task(sid, deadline).status();
			// Nobody's yet, or nobody's ever: whose it is need not be asked.
			boolean taken = outcome(status) != Outcome.NOT_ASSIGNED && status != Task.Status.CANCELED;
			if (taken && !authority.covers(() -> this.client.reservations(sid, deadline))) {
				return Completion.of(Outcome.NOT_YOURS, sid);
			}
			return completeFrom(status, sid, deadline);
		}
		catch (TwilioException.NotFound ex) {
			return Completion.of(Outcome.TASK_NOT_FOUND, sid);
		}
	}

	private Completion completeOwn(String workerName, Deadline deadline) {
		HeldTasks held;
		try {
			Optional<WorkerSid> worker = this.client.worker(workerName, deadline);
			if (worker.isEmpty()) {
				return Completion.of(Outcome.WORKER_NOT_FOUND);
			}
			held = HeldTasks.of(worker.get(), this.client, deadline);
		}
		catch (TwilioException.NotFound ex) {
			return Completion.of(Outcome.WORKER_NOT_FOUND);
		}
		return switch (held.wrapping().size()) {
			case 0 -> new Completion(held.assigned().isEmpty() ? Outcome.NOTHING_TO_COMPLETE : Outcome.CALL_IN_PROGRESS,
					held.assigned());
			case 1 -> completeFrom(Task.Status.WRAPPING, held.wrapping().get(0), deadline);
			default -> new Completion(Outcome.SEVERAL_TASKS, held.wrapping());
		};
	}

	/**
	 * Completes a task that is wrapping; what any other comes to, its status says. Never
	 * the request alone decides: TaskRouter completes an assigned task too, in the middle
	 * of its call.
	 */
	private Completion completeFrom(Task.Status status, TaskSid sid, Deadline deadline) {
		try {
			Task.Status now = status;
			for (int round = 0; round < ROUNDS && now == Task.Status.WRAPPING; round++) {
				now = completed(sid, deadline);
			}
			return Completion.of(outcome(now), sid);
		}
		catch (TwilioException.NotFound ex) {
			return Completion.of(Outcome.TASK_NOT_FOUND, sid);
		}
	}

	/**
	 * Where the task stands after the request to complete it. Twilio refuses if it moved,
	 * and also if our request arrived at once, and only the answer to it did not.
	 */
	private Task.Status completed(TaskSid sid, Deadline deadline) {
		try {
			this.client.complete(sid, null, REASON, deadline);
			this.metrics.completedByOperator(this.watches.get(sid).map(Watch::ended).orElse(null));
			this.watches.remove(sid);
			return Task.Status.COMPLETED;
		}
		catch (TwilioException.Rejected | TwilioException.NotFound ex) {
			log.debug("{} is read again: {}", sid, ex.getMessage());
			return this.client.task(sid, deadline).status();
		}
	}

	private static Outcome outcome(Task.Status status) {
		return switch (status) {
			case PENDING, RESERVED -> Outcome.NOT_ASSIGNED;
			case ASSIGNED -> Outcome.CALL_IN_PROGRESS;
			case COMPLETED -> Outcome.COMPLETED;
			case CANCELED -> Outcome.CANCELED;
			case WRAPPING, UNKNOWN -> Outcome.UNSETTLED;
		};
	}

}
