package dev.toritsugi.task;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import dev.toritsugi.event.TaskRouterEvent;
import dev.toritsugi.twilio.Background;
import dev.toritsugi.twilio.Deadline;
import dev.toritsugi.twilio.Reservation;
import dev.toritsugi.twilio.TaskRouterClient;
import dev.toritsugi.twilio.TwilioException;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.Worker;
import dev.toritsugi.twilio.WorkerClient;
import dev.toritsugi.twilio.WorkerSid;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Gives operators back the activity that they chose. TaskRouter moves them to the
 * post-work activity when a call ends, whatever they had chosen meanwhile; which that
 * was, its event says.
 * <p>
 * Out of a post-work activity in which they are available, only who asked for a break
 * during the call is moved, and at once. Out of one without calls, everybody is, once
 * their after-call work is over.
 */
@Component
class PostWork {

	private static final Logger log = LoggerFactory.getLogger(PostWork.class);

	private static final String OVER = "their after-call work is over";

	private final WorkerClient workers;

	private final TaskRouterClient tasks;

	private final TaskScheduler background;

	private final @Nullable String activity;

	private final Duration limit;

	private final Map<String, Boolean> available = new ConcurrentHashMap<>();

	PostWork(WorkerClient workers, TaskRouterClient tasks, @Background TaskScheduler background,
			TwilioProperties twilio) {
		this.workers = workers;
		this.tasks = tasks;
		this.background = background;
		this.activity = twilio.postWorkActivitySid();
		this.limit = twilio.timeout().operation();
	}

	@EventListener
	void on(TaskRouterEvent event) {
		WorkerSid worker = event.worker().orElse(null);
		if (this.activity == null || worker == null) {
			return;
		}
		if (event.type().equals("worker.activity.update")
				&& event.text("WorkerActivitySid").filter(this.activity::equals).isPresent()) {
			event.text("WorkerPreviousActivitySid")
				.filter((previous) -> !previous.equals(this.activity))
				.ifPresent((previous) -> inBackground(worker, (deadline) -> moved(worker, previous, deadline)));
		}
		else if (event.type().equals("reservation.completed")) {
			inBackground(worker, (deadline) -> chosenBefore(worker, deadline)
				.ifPresent((before) -> give(worker, before, OVER, deadline)));
		}
	}

	/**
	 * Gives it to whoever is still in a post-work activity without any work.
	 * @param dryRun whether to say only in the log what would be done
	 * @return how many there were
	 */
	int returnStranded(boolean dryRun) {
		Deadline deadline = Deadline.in(this.limit);
		int stranded = 0;
		if (this.activity != null && !isAvailable(this.activity, deadline)) {
			for (Worker worker : this.workers.workersIn(this.activity, deadline)) {
				String before = chosenBefore(worker.sid(), deadline).orElse(null);
				if (before != null && dryRun) {
					log.info("Worker {} has no after-call work left: the reconciler would put them back in {}",
							worker.sid(), before);
				}
				else if (before != null) {
					give(worker.sid(), before, OVER, deadline);
				}
				stranded += (before != null) ? 1 : 0;
			}
		}
		return stranded;
	}

	private void moved(WorkerSid worker, String previous, Deadline deadline) {
		if (this.activity != null && isAvailable(this.activity, deadline) && !isAvailable(previous, deadline)
				&& this.workers.activityBefore(worker, this.activity, WorkerClient.Cause.END_OF_CALL, deadline)
					.filter(previous::equals)
					.isPresent()) {
			give(worker, previous, "they asked for it during the call", deadline);
		}
	}

	/** None while they still have after-call work, and for whom nothing is to be done. */
	private Optional<String> chosenBefore(WorkerSid worker, Deadline deadline) {
		if (this.activity == null || isAvailable(this.activity, deadline) || isBusy(worker, deadline)) {
			return Optional.empty();
		}
		return this.workers.activityBefore(worker, this.activity, WorkerClient.Cause.END_OF_CALL, deadline);
	}

	private void give(WorkerSid sid, String wanted, String why, Deadline deadline) {
		Worker worker = this.workers.worker(sid, deadline);
		if (worker.activitySid().equals(this.activity)) {
			this.workers.activity(sid, wanted, worker.version(), deadline);
			log.info("Worker {} is back in {}: {}", sid, wanted, why);
		}
	}

	private boolean isBusy(WorkerSid worker, Deadline deadline) {
		return !this.tasks.reservations(worker, Reservation.Status.WRAPPING, deadline).isEmpty()
				|| !this.tasks.reservations(worker, Reservation.Status.ACCEPTED, deadline).isEmpty();
	}

	/** An activity is available or not for as long as it exists. */
	private boolean isAvailable(String activitySid, Deadline deadline) {
		Boolean known = this.available.get(activitySid);
		if (known == null) {
			known = this.workers.isAvailable(activitySid, deadline);
			this.available.put(activitySid, known);
		}
		return known;
	}

	private void inBackground(WorkerSid worker, Consumer<Deadline> action) {
		this.background.schedule(() -> {
			try {
				action.accept(Deadline.in(this.limit));
			}
			catch (TwilioException ex) {
				log.warn("The activity of worker {} is left to the reconciler: {}", worker, ex.getMessage());
			}
		}, this.background.getClock().instant());
	}

}
