package dev.toritsugi.assignment;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import dev.toritsugi.event.TaskRouterEvent;
import dev.toritsugi.twilio.Attributes;
import dev.toritsugi.twilio.Background;
import dev.toritsugi.twilio.Deadline;
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
 * Gives a call that an operator missed to the next one, at once, and leaves the operator
 * where they are: anybody misses one. Who misses several in a row is not there; they are
 * moved to an activity without calls. How many stands in the worker's attributes, where
 * every replica finds it.
 */
@Component
class MissedCalls {

	private static final Logger log = LoggerFactory.getLogger(MissedCalls.class);

	private static final int ROUNDS = 3;

	private final TaskRouterClient tasks;

	private final WorkerClient workers;

	private final TaskScheduler background;

	private final int limit;

	private final @Nullable String unavailable;

	private final Duration operation;

	MissedCalls(TaskRouterClient tasks, WorkerClient workers, @Background TaskScheduler background,
			AssignmentProperties assignment, TwilioProperties twilio) {
		this.tasks = tasks;
		this.workers = workers;
		this.background = background;
		this.limit = assignment.missedCalls();
		this.unavailable = twilio.unavailableActivitySid();
		this.operation = twilio.timeout().operation();
	}

	void missed(WorkerLeg leg, String how) {
		inBackground(leg.worker(), (deadline) -> {
			boolean away = leg.missed() + 1 >= this.limit;
			try {
				this.tasks.reject(leg.task(), leg.reservation(), away ? unavailable(deadline) : null, deadline);
			}
			catch (TwilioException.Rejected | TwilioException.NotFound ex) {
				// Heard twice, or the caller gave up, or TaskRouter was quicker.
				log.debug("{} is not pending any more: {}", leg.reservation(), ex.getMessage());
				return;
			}
			log.info("{} for {}: rejected, {} by worker {}, the {}. in a row{}", leg.reservation(), leg.task(), how,
					leg.worker(), leg.missed() + 1, away ? "; they get no calls until they come back" : "");
			note(leg.worker(), deadline,
					(attributes) -> WorkerAttributes.afterMissed(attributes, leg.missed() + 1, away));
		});
	}

	void answered(WorkerLeg leg) {
		if (leg.missed() > 0) {
			inBackground(leg.worker(), (deadline) -> reset(leg.worker(), deadline));
		}
	}

	@EventListener
	void on(TaskRouterEvent event) {
		Attributes attributes = event.workerAttributes();
		if (event.type().equals("reservation.accepted") && (attributes.number(WorkerAttributes.MISSED).isPresent()
				|| attributes.text(WorkerAttributes.REASON).isPresent())) {
			event.worker().ifPresent((worker) -> inBackground(worker, (deadline) -> reset(worker, deadline)));
		}
	}

	private void reset(WorkerSid worker, Deadline deadline) {
		note(worker, deadline,
				(attributes) -> attributes.without(WorkerAttributes.MISSED).without(WorkerAttributes.REASON));
	}

	/** Others write attributes too: what they wrote meanwhile is read again and kept. */
	private void note(WorkerSid sid, Deadline deadline, UnaryOperator<Attributes> change) {
		for (int round = 0; round < ROUNDS; round++) {
			Worker worker = this.workers.worker(sid, deadline);
			Attributes changed = change.apply(worker.attributes());
			if (changed.equals(worker.attributes())) {
				return;
			}
			try {
				this.workers.attributes(sid, changed, worker.version(), deadline);
				return;
			}
			catch (TwilioException.Rejected ex) {
				log.debug("{} is read again: {}", sid, ex.getMessage());
			}
		}
	}

	/** Without a setting, the activity of those whose reservation timed out. */
	private @Nullable String unavailable(Deadline deadline) {
		return (this.unavailable != null) ? this.unavailable : this.workers.timeoutActivity(deadline);
	}

	private void inBackground(WorkerSid worker, Consumer<Deadline> action) {
		this.background.schedule(() -> {
			try {
				action.accept(Deadline.in(this.operation));
			}
			catch (TwilioException ex) {
				// TaskRouter's own time-out of the reservation comes to the same, later.
				log.warn("What worker {} missed can't be told to Twilio: {}", worker, ex.getMessage());
			}
		}, this.background.getClock().instant());
	}

}
